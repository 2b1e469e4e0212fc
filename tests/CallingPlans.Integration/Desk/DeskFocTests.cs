using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Desk;

/// <summary>Dates that the desk agrees with the losing carrier.</summary>
public sealed class DeskFocTests(SharedCustomer shared) : IClassFixture<SharedCustomer>
{
    private static readonly DateOnly Day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(12);

    private Customer Customer => shared.Customer;

    [Fact]
    public async Task Foc_FirstAndAnother_AreKeptMailedAndTakenByTheCarrier()
    {
        var id = await Customer.ToSilentCarrierAsync();

        var first = (await Customer.ActAsync(id, "foc", new { date = $"{Day:yyyy-MM-dd}" })).Expect(200).Json;
        Assert.Equal(("FocReceived", "AwaitingPort"), ((string)first["status"]!, (string)first["stage"]!));
        Assert.Equal($"{Day:yyyy-MM-dd}", (string)first["foc"]!["date"]!);
        await ConfirmedAsync(id, times: 1);

        var second = (await Customer.ActAsync(id, "foc", new { date = $"{Day.AddDays(1):yyyy-MM-dd}", time = "14:30" })).Expect(200).Json;
        var local = TimeZoneInfo.ConvertTime(
            (DateTimeOffset)second["foc"]!["at"]!, TimeZoneInfo.FindSystemTimeZoneById("America/New_York"));
        Assert.Equal(Day.AddDays(1).ToDateTime(new TimeOnly(14, 30)), local.DateTime);
        await ConfirmedAsync(id, times: 2);

        await Customer.UntilMailAsync(id, "foc-changed");
        var templates = await Customer.TemplatesAsync(id);
        Assert.Equal((1, 1), (templates.Count(t => t == "foc-received"), templates.Count(t => t == "foc-changed")));
        var events = await Customer.EventsAsync(id);
        Assert.Equal("Dana Desk", (string)events.Single(e => (string)e["kind"]! == "FocReceived")["actor"]!);
        Assert.Equal("Dana Desk", (string)events.Single(e => (string)e["kind"]! == "FocChanged")["actor"]!);
    }

    [Fact]
    public async Task Foc_SameAgain_ChangesNothing()
    {
        var id = await Customer.ToSilentCarrierAsync();
        (await Customer.ActAsync(id, "foc", new { date = $"{Day:yyyy-MM-dd}" })).Expect(200);
        await ConfirmedAsync(id, times: 1);
        var before = (await Customer.Admin.GetAsync(Customer.Order(id))).ETag;

        var again = await Customer.ActAsync(id, "foc", new { date = $"{Day:yyyy-MM-dd}" });

        Assert.Equal(before, again.Expect(200).ETag);
    }

    [Theory]
    [InlineData("""{"date":"9999-12-31"}""")]
    [InlineData("""{}""")]
    [InlineData("""{"date":"2020-01-01"}""")]
    [InlineData("""{"date":"tomorrow"}""")]
    public async Task Foc_NoDayToCome_Is422(string body)
    {
        var id = await Customer.ToSilentCarrierAsync();

        (await Customer.ActAsync(id, "foc", System.Text.Json.Nodes.JsonNode.Parse(body)!)).ExpectProblem(422, "ValidationFailed", "/date");
    }

    [Fact]
    public async Task Foc_BeforeTheCarrierHasTheOrder_IsAConflict()
    {
        var id = await Customer.ToReviewAsync();

        (await Customer.ActAsync(id, "foc", new { date = $"{Day:yyyy-MM-dd}" })).ExpectProblem(409, "StateConflict", null);
    }

    private Task<List<System.Text.Json.Nodes.JsonNode>> ConfirmedAsync(string id, int times) => Poll.UntilAsync(
        () => Customer.EventsAsync(id),
        all => all.Count(e => (string?)e["rawCode"] == "foc-date-confirmed") == times,
        all => Task.FromResult(string.Join('\n', all.Select(e => e.ToJsonString()))));
}
