using System.Text.Json.Nodes;
using CallingPlans.Integration.Desk;
using CallingPlans.Integration.Harness;
using CallingPlans.Testing.Telnyx;

namespace CallingPlans.Integration.Carriers;

/// <summary>Orders that Telnyx ports, through the whole app.</summary>
public sealed class TelnyxLifeTests(TelnyxApp telnyx) : IClassFixture<TelnyxApp>
{
    private static DateTimeOffset Foc { get; } =
        DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().AddDays(7).ToUnixTimeSeconds());

    /// <summary>Nearer than the 48 hours in which Telnyx cancels nothing.</summary>
    private static DateTimeOffset Soon { get; } =
        DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().AddHours(30).ToUnixTimeSeconds());

    private TelnyxDouble Telnyx => telnyx.Telnyx;

    [Fact]
    public async Task AnOrderThatBecomesTwo_IsRejectedCorrectedDatedNotCancelledAndPorted()
    {
        string[] numbers = [TestNumbers.Next(), TestNumbers.Next()];
        Telnyx.SplitBy = number => number == numbers[0] ? "one" : "other";
        var customer = await Customer.CreateAsync(telnyx.App);
        var id = await customer.SubmitAsync(Draft.Us(numbers));
        var ports = await telnyx.SentAsync(id);
        Assert.Equal(2, ports.Count);

        // Refused for three reasons and one that nobody has published.
        Telnyx.Move(ports[0], "submitted");
        Telnyx.Move(
            ports[1], "exception", null, true,
            ("ENTITY_NAME_MISMATCH", "Entity name does not match"), ("PASSCODE_PIN_INVALID", $"PIN {Draft.Pin} is wrong"),
            ("POSTAL_CODE_MISMATCH", "Postal code does not match"), ("MOON_PHASE", "The moon is waning"));
        var rejected = await customer.UntilAsync(id, "Rejected", "CorrectionNeeded");
        Assert.Equal(
            ["CompanyNameMismatch", "InvalidPin", "PostalCodeMismatch", "Unidentified"],
            rejected["errors"]!.AsArray().Select(e => (string)e!["code"]!));
        Assert.Equal(
            [[numbers[0], "submitted"], [numbers[1], "exception"]],
            PartsOf(rejected).OrderBy(p => Array.IndexOf(numbers, p[0])));

        // Corrected: the part in exception is sent again, the other stays.
        (await customer.AmendAsync(id, new JsonObject { ["account"] = new JsonObject { ["pin"] = "9876" } })).Expect(200);
        (await customer.SubmitAsync(id)).Expect(202);
        await Poll.UntilAsync(
            () => Task.FromResult(ports[1].Confirmations), c => c == 2, _ => Task.FromResult(telnyx.App.Log));
        Assert.Equal(("9876", 1), (ports[1].Fact("end_user.admin.pin_passcode"), ports[0].Confirmations));

        // Accepted, dated, dated again, ported.
        Telnyx.Move(ports[1], "submitted");
        await customer.UntilAsync(id, "Submitted", "AwaitingFoc");
        Telnyx.Move(ports[0], "foc-date-confirmed", Foc);
        Telnyx.Move(ports[1], "foc-date-confirmed", Foc.AddDays(1));
        await customer.UntilAsync(id, o => At(o) == Foc.AddDays(1));
        var dated = TelnyxCalls.BodyOf(Telnyx.LastEvent);
        Telnyx.Move(ports[0], "foc-date-confirmed", Soon);
        Telnyx.Move(ports[1], "foc-date-confirmed", Soon);
        await customer.UntilAsync(id, o => At(o) == Soon);

        // Too late to cancel, says Telnyx to the desk; the order goes on to the date that it has.
        (await customer.CancelAsync(id)).Expect(202);
        (await customer.ActAsync(id, "cancellation", new { reason = "The customer asked." })).Expect(200);
        await Poll.UntilAsync(
            () => customer.EventsAsync(id), all => all.Any(e => (string?)e["rawCode"] == "90201"), _ => Task.FromResult(telnyx.App.Log));
        var goesOn = await customer.UntilAsync(id, "FocReceived", "AwaitingPort");
        Assert.Equal(Soon, At(goesOn));
        Assert.DoesNotContain(Telnyx.Ports.Where(ports.Contains), p => p.Status is "cancel-pending" or "cancelled");

        // What was said before comes again, late and twice.
        Assert.Equal((200, 200), (await CallAsync(dated), await CallAsync(dated)));
        Telnyx.Move(ports[0], "ported");
        Telnyx.Move(ports[1], "ported");
        var completed = await customer.UntilAsync(id, "Completed", "Closed");
        Assert.Equal(200, await CallAsync(dated));
        Assert.Equal(Soon, At(completed));

        Assert.All(PartsOf(completed), p => Assert.Equal("ported", p[1]));
        var active = await customer.Admin.ListAsync($"{customer.Path}/numbers");
        Assert.Equal(numbers.Order(), active.Where(n => (string)n["status"]! == "Active").Select(n => (string)n["number"]!).Order());
        var told = string.Join('\n', (await customer.EventsAsync(id)).Concat(await customer.MailsAsync(id)).Select(n => n.ToJsonString()));
        Assert.DoesNotContain("9876", told + telnyx.App.Log);
        Assert.DoesNotContain(Draft.Pin, telnyx.App.Log);
        Assert.Contains("MOON_PHASE", told);
    }

    [Fact]
    public async Task Cancelled_BeforeTheFoc_EndsWhenTelnyxConfirmsIt()
    {
        var customer = await Customer.CreateAsync(telnyx.App);
        var id = await customer.SubmitAsync(Draft.Us());
        var port = Assert.Single(await telnyx.SentAsync(id));
        Telnyx.Move(port, "submitted");
        await customer.UntilAsync(id, "Submitted");
        (await customer.CancelAsync(id)).Expect(202);
        await Poll.UntilAsync(() => Task.FromResult(port.Status), s => s == "cancel-pending", _ => Task.FromResult(telnyx.App.Log));
        await customer.UntilAsync(id, "Submitted", "CancelRequested");
        Telnyx.Move(port, "cancelled");

        await customer.UntilAsync(id, "Cancelled", "Closed");
    }

    [Fact]
    public async Task TheCarriersCall_TellsTheOrder_TwiceAndLateDoNoHarm()
    {
        var customer = await Customer.CreateAsync(telnyx.App);
        var id = await customer.SubmitAsync(Draft.Us());
        var port = Assert.Single(await telnyx.SentAsync(id));
        Telnyx.Move(port, "submitted");
        var submitted = TelnyxCalls.BodyOf(Telnyx.LastEvent);
        Telnyx.Move(port, "foc-date-confirmed", Foc);
        var dated = TelnyxCalls.BodyOf(Telnyx.LastEvent);

        foreach (var body in (string[])[dated, submitted, dated, submitted])
            Assert.Equal(200, await CallAsync(body));

        await customer.UntilAsync(id, "FocReceived", "AwaitingPort");
        Assert.Single(await customer.EventsAsync(id), e => (string?)e["rawCode"] == "foc-date-confirmed");
        Assert.Equal(401, await CallAsync(dated, signed: submitted));
        Assert.Equal(404, await CallAsync(dated, carrier: "nobody"));
    }

    [Fact]
    public async Task AnOrderOfThePortal_IsParkedForTheDesk()
    {
        var foreign = new DoubledPort { Id = Guid.NewGuid().ToString(), Numbers = [TestNumbers.Next()], CustomerReference = "Acct 123abc" };
        Telnyx.Add([foreign]);
        Telnyx.Move(foreign, "submitted");

        Assert.Equal(200, await CallAsync(TelnyxCalls.BodyOf(Telnyx.LastEvent)));

        var customer = await Customer.CreateAsync(telnyx.App);
        await Poll.UntilAsync(
            () => customer.Desk.ListAsync("/api/desk/parked"),
            parked => parked.Any(p => p.ToJsonString().Contains(foreign.Id)),
            _ => Task.FromResult(telnyx.App.Log));
    }

    [Fact]
    public async Task TelnyxIsDownWhenTheOrderIsSent_TheOrderWaitsAndGoesOn()
    {
        var customer = await Customer.CreateAsync(telnyx.App);
        Telnyx.Fail(new DoubledFault("POST /porting_orders", 503, "", ("Retry-After", "1")));
        var id = await customer.SubmitAsync(Draft.Us());

        Assert.Single(await telnyx.SentAsync(id));
    }

    private static IEnumerable<string[]> PartsOf(JsonNode order) =>
        order["carrierParts"]!.AsArray().Select(p => new[] { (string)p!["numbers"]![0]!, (string)p["rawStatus"]! });

    private static DateTimeOffset? At(JsonNode order) =>
        order["foc"]?["at"] is { } at ? DateTimeOffset.Parse((string)at!) : null;

    private async Task<int> CallAsync(string body, string? signed = null, string carrier = "telnyx")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/carriers/{carrier}/webhook")
        {
            Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json"),
        };
        foreach (var (name, value) in TelnyxCalls.Sign(signed ?? body, TimeProvider.System.GetUtcNow()))
            request.Headers.Add(name, value);
        using var answer = await telnyx.App.Http.SendAsync(request);
        return (int)answer.StatusCode;
    }
}
