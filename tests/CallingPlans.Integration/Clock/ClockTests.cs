using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Clock;

/// <summary>Weeks and months of waiting, by moving the app's clock. Each test has an app of its own.</summary>
public sealed class ClockTests : IAsyncLifetime
{
    private TestApp? app;
    private Customer? customer;

    private TestApp App => app ?? throw new InvalidOperationException("The app was not started.");

    private Customer Customer => customer ?? throw new InvalidOperationException("The customer was not set up.");

    public async Task InitializeAsync()
    {
        app = await TestApp.StartAsync();
        customer = await Customer.CreateAsync(app);
    }

    public async Task DisposeAsync() => await App.DisposeAsync();

    [Fact]
    public async Task Loa_Missing_IsRemindedOfAfterEachIntervalOnce()
    {
        var id = await AwaitLoaAsync();
        var day = 0;
        foreach (var (reminders, after) in ((int, int)[])[(1, 1), (2, 3), (3, 7), (4, 14)])
        {
            await AdvanceAsync(after - day);
            day = after;

            var mail = await Customer.UntilMailAsync(id, "loa-reminder", reminders);

            Assert.Equal(Customer.ContactEmail, (string)mail["to"]!);
            Assert.Equal(reminders, (await Customer.TemplatesAsync(id)).Count(t => t == "loa-reminder"));
        }
    }

    [Fact]
    public async Task Loa_MissingForAMonthInOneJump_IsRemindedOfInOrderAndCancelled()
    {
        var id = await AwaitLoaAsync();

        await AdvanceAsync(31);

        await Customer.UntilAsync(id, "Cancelled", "Closed");
        await Customer.UntilMailAsync(id, "loa-expired");
        await Customer.UntilMailAsync(id, "loa-reminder", 4);
        var reminded = (await Customer.EventsAsync(id)).Where(e => (string)e["kind"]! is "LoaReminded" or "Cancelled");
        Assert.Equal(["LoaReminded", "LoaReminded", "LoaReminded", "LoaReminded", "Cancelled"], reminded.Select(e => (string)e["kind"]!));
        Assert.Equal(4, (await Customer.TemplatesAsync(id)).Count(t => t == "loa-reminder"));
    }

    [Fact]
    public async Task Loa_Expired_FreesTheNumbers()
    {
        var draft = Draft.German();
        var id = await AwaitLoaAsync(draft);
        await AdvanceAsync(31);
        await Customer.UntilAsync(id, "Cancelled");

        var again = await AwaitLoaAsync(draft);

        Assert.Equal("AwaitingLoa", (string)(await Customer.ReadAsync(again))["stage"]!);
    }

    [Fact]
    public async Task Loa_UploadedWhileWaiting_LeadsToTheDesk()
    {
        var id = await AwaitLoaAsync();

        (await Customer.Admin.UploadAsync($"{Customer.Order(id)}/loa", Files.Pdf("Vollmacht"), fileName: "loa.pdf")).Expect(200);

        await Customer.UntilAsync(id, "Pending", "DeskReview");
        await AdvanceAsync(31);
        Assert.DoesNotContain("loa-reminder", await Customer.TemplatesAsync(id));
    }

    [Fact]
    public async Task Draft_Forgotten_IsCalledToMindOnce()
    {
        var id = (string)(await Customer.DraftAsync(Draft.Us())).Expect(201).Json["id"]!;

        await AdvanceAsync(8);

        await Customer.UntilMailAsync(id, "draft-reminder");
    }

    [Fact]
    public async Task Carrier_SilentForAWeek_IsAnAlarm()
    {
        var id = await Customer.SubmitAsync(Draft.Us().ForCarrier("SIM-SLOW"));
        await Customer.UntilAsync(id, "Submitted", "AwaitingFoc");
        // Five business days and two holidays at most.
        await AdvanceAsync(10);

        await Customer.UntilMailAsync(id, "carrier-silent");

        Assert.True((bool)(await Customer.ReadAsync(id))["needsAction"]!);
        Assert.Contains("Alarm", (await Customer.EventsAsync(id)).Select(e => (string)e["kind"]!));
    }

    [Fact]
    public async Task Carrier_SilentForADay_IsNoAlarm()
    {
        var slow = await Customer.SubmitAsync(Draft.Us().ForCarrier("SIM-SLOW"));
        await Customer.UntilAsync(slow, "Submitted", "AwaitingFoc");
        await AdvanceAsync(1);
        var other = await Customer.SubmitAsync(Draft.Us());
        await Customer.UntilAsync(other, "Completed");

        Assert.DoesNotContain("carrier-silent", await Customer.TemplatesAsync(slow));
    }

    [Fact]
    public async Task Token_ClockMovedPastItsEnd_Is401()
    {
        var admin = Customer.Admin;
        (await admin.GetAsync(Customer.Path)).Expect(200);

        await AdvanceAsync(1);

        (await admin.GetAsync(Customer.Path)).ExpectProblem(401, "Unauthorized", null);
    }

    [Fact]
    public async Task Clock_AppStartedAgain_IsStillMoved()
    {
        var moved = await AdvanceAsync(40);
        await App.StopAsync();
        app = await TestApp.StartAsync(App.Data);

        var now = (DateTimeOffset)(await Nobody.PostAsync("/api/dev/clock", new { advance = "00:00:00" })).Expect(200).Json["now"]!;

        Assert.InRange(now - moved, TimeSpan.Zero, TimeSpan.FromMinutes(2));
    }

    [Theory]
    [InlineData("-00:00:01")]
    [InlineData("100000.00:00:00")]
    public async Task Clock_BackwardsOrTooFar_Is422(string advance) =>
        (await Nobody.PostAsync("/api/dev/clock", new { advance })).ExpectProblem(422, "ValidationFailed", "/advance");

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"advance\":null}")]
    [InlineData("{\"advance\":7}")]
    [InlineData("{\"advance\":\"tomorrow\"}")]
    public async Task Clock_NoDuration_Is422(string body) =>
        (await Nobody.SendTextAsync(HttpMethod.Post, "/api/dev/clock", body)).ExpectProblem(422, "ValidationFailed", "/advance");

    [Fact]
    public async Task Bill_StaleWhileWaiting_IsAskedForAnew()
    {
        var id = await AwaitLoaAsync(billAge: 20);
        await AdvanceAsync(13);

        await Customer.UntilMailAsync(id, "bill-stale");
    }

    [Fact]
    public async Task Signature_OlderThanItMayBe_IsRefusedAtSubmission()
    {
        var id = await Customer.PrepareAsync(Draft.Us());
        var now = await AdvanceAsync(31);
        (await Customer.UploadBillAsync(id, Files.Bill(now.AddDays(-1)))).Expect(200);

        (await Customer.SubmitAsync(id)).ExpectProblem(422, "InvalidLoa", "/loa");
    }

    private ApiClient Nobody => new(App.Http);

    private async Task<string> AwaitLoaAsync(JsonObject? draft = null, int billAge = 1)
    {
        var id = (string)(await Customer.DraftAsync((draft ?? Draft.German()).DeepClone().AsObject(), "de")).Expect(201).Json["id"]!;
        var now = await AdvanceAsync(0);
        (await Customer.UploadBillAsync(id, Files.Bill(now.AddDays(-billAge)))).Expect(200);
        Assert.Equal("AwaitingLoa", (string)(await Customer.SubmitAsync(id)).Expect(202).Json["stage"]!);
        await Customer.UntilMailAsync(id, "loa-needed");
        return id;
    }

    /// <summary>Moves the clock by days (and a minute, so that what is due then is due) and signs in anew.</summary>
    private async Task<DateTimeOffset> AdvanceAsync(int days)
    {
        var answer = await Nobody.PostAsync("/api/dev/clock", new { advance = days == 0 ? "00:00:00" : $"{days}.00:01:00" });
        customer = await Customer.InAsync(App);
        return (DateTimeOffset)answer.Expect(200).Json["now"]!;
    }
}
