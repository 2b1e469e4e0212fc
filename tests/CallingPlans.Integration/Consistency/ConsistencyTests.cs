using Azure.Data.Tables;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Integration.Harness;
using CallingPlans.Integration.NewNumbers;

namespace CallingPlans.Integration.Consistency;

/// <summary>Each kind of difference is made by hand in the store of a running app: it is found, and gone once it is mended.</summary>
public sealed class ConsistencyTests
{
    /// <summary>No sweep makes up for what a test spoils.</summary>
    private static readonly Dictionary<string, string> Settings = new(Findings.Often) { ["Sweep:Schedule"] = "0 0 0 29 2 *" };

    /// <summary>Held to by the tests of the checks alone: it takes an engine that does not end what has ended.</summary>
    private static readonly string[] NotMadeHere = ["OrchestrationLeft"];

    [Fact]
    public async Task Differences_OfEachKind_AreFoundAndGoWithTheirCause()
    {
        await using var app = await TestApp.StartAsync(settings: Settings);
        var customer = await Customer.CreateAsync(app);
        string[] ported = [TestNumbers.Next(), TestNumbers.Next()], held = [TestNumbers.Next(), TestNumbers.Next()];
        var completed = await customer.SubmitAsync(Draft.Us(ported));
        var open = await customer.SubmitAsync(Draft.Us(held).ForCarrier("SIM-SLOW"));
        var draft = await customer.PrepareAsync(Draft.Us());
        var told = await customer.PrepareAsync(Draft.Us());
        var lost = await customer.PrepareAsync(Draft.Us());
        var newNumbers = await new NumberCustomer(customer).ProvisionAsync();
        await customer.UntilAsync(completed, "Completed");
        await customer.UntilAsync(open, "Submitted");
        await customer.UntilMailAsync(completed, "order-completed");
        await Findings.AssertNoneAsync(app);

        var spoiler = new Spoiler(app, customer.Id);
        await SpoilAsync(spoiler, completed, open, draft, told, lost, ported, held);
        var found = await Findings.ReadAsync(app);

        var codes = found.Select(f => (string)f["code"]!).Distinct().Order().ToList();
        var expected = Enum.GetNames<CallingPlans.Application.Consistency.FindingCode>().Except(NotMadeHere).Order().ToList();
        Assert.True(expected.SequenceEqual(codes), $"Missing: {string.Join(' ', expected.Except(codes))}; not expected: {string.Join(' ', codes.Except(expected))}");
        Assert.DoesNotContain(found, f => (string?)f["orderId"] == (string)newNumbers["id"]!);
        Assert.All(found, f => Assert.False(string.IsNullOrEmpty((string?)f["remedy"])));
        Assert.DoesNotContain(found, f => ported.Concat(held).Any(number => f.ToJsonString().Contains(number[1..], StringComparison.Ordinal)));

        await spoiler.RepairAsync();
        await Findings.AssertNoneAsync(app);
    }

    [Fact]
    public async Task Findings_PagesAndCallers_AreAsOfOtherLists()
    {
        await using var app = await TestApp.StartAsync(settings: Settings);
        var customer = await Customer.CreateAsync(app);
        var drafts = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => customer.PrepareAsync(Draft.Us())));
        var spoiler = new Spoiler(app, customer.Id);
        foreach (var id in drafts)
            await spoiler.RemoveAsync("Orders", r => r.RowKey.StartsWith("l|", StringComparison.Ordinal) && r.RowKey.EndsWith(id, StringComparison.Ordinal));

        var found = await Findings.ReadAsync(app);
        var customerNow = await customer.InAsync(app);
        var page = (await customerNow.Desk.GetAsync("/api/desk/findings?top=2")).Expect(200).Json;
        var chinese = await customerNow.Desk.In("zh-TW").ListAsync("/api/desk/findings");

        Assert.Equal(3, found.Count);
        Assert.Equal(2, page["items"]!.AsArray().Count);
        Assert.Equal(3, (await customerNow.Desk.ListAsync("/api/desk/findings?top=2")).Count);
        Assert.All(chinese, f => Assert.Contains("訂單", (string)f["remedy"]!));
        (await customerNow.Admin.GetAsync("/api/desk/findings")).Expect(403);
        (await new ApiClient(app.Http).GetAsync("/api/desk/findings")).Expect(401);
    }

    private static async Task SpoilAsync(
        Spoiler spoiler, string completed, string open, string draft, string told, string lost, string[] ported, string[] held)
    {
        // What a row says.
        await spoiler.RemoveAsync("Orders", r => IsEvent(r, completed, "Completed"));
        await spoiler.WriteAsync(open, order => order with { Errors = [Spoiler.AnError()], CompletedAt = order.CreatedAt });
        await spoiler.WriteAsync(draft, order => order with
        {
            Attempts = 1,
            Foc = new FirmOrderCommitment(new DateOnly(2027, 1, 4), order.CreatedAt, order.CreatedAt),
        });
        await spoiler.TellAsync(told, new OrderEvent
        {
            Id = "torn-1",
            At = DateTimeOffset.UnixEpoch.AddYears(100),
            Actor = "system",
            Kind = OrderEventKind.Note,
            Detail = "Torn.",
            From = PortOrderStatus.Submitted,
        });

        // Where an order is found.
        await spoiler.RemoveAsync("Orders", r => r.RowKey.StartsWith("l|", StringComparison.Ordinal) && r.RowKey.EndsWith(open, StringComparison.Ordinal));
        await spoiler.RemoveAsync("DeskViews", r => r.PartitionKey == "status-Submitted" && r.RowKey.EndsWith(open, StringComparison.Ordinal));
        await spoiler.RemoveAsync("OrderPlaces", r => r.PartitionKey == lost);
        await spoiler.CopyAsync("OpenOrders", r => r.RowKey.EndsWith(open, StringComparison.Ordinal), r => Rename(r, open, completed));
        await spoiler.RemoveAsync("OpenOrders", r => r.RowKey.EndsWith(open, StringComparison.Ordinal));

        // The numbers.
        var (first, second) = (ported[0][1..], ported[1][1..]);
        var (third, fourth) = (TestNumbers.Next()[1..], TestNumbers.Next()[1..]);
        await spoiler.RemoveAsync("NumberClaims", r => r.RowKey == held[0][1..]);
        await spoiler.RemoveAsync("NumberInventory", r => r.RowKey == held[1][1..]);
        await spoiler.CopyAsync("NumberClaims", r => r.RowKey == held[1][1..], r =>
        {
            (r.PartitionKey, r.RowKey) = (third[..^4], third);
            r["Order"] = completed;
        });
        await spoiler.CopyAsync("NumberInventory", r => r.RowKey == first, r => Rename(r, first, fourth));

        // What is billed.
        await spoiler.RemoveAsync("BillingEvents", r => r.RowKey == $"i|{completed}-{first}");
        await spoiler.CopyAsync(
            "BillingEvents",
            r => r.RowKey.StartsWith("t|", StringComparison.Ordinal) && r.RowKey.EndsWith(second, StringComparison.Ordinal),
            r => r.RowKey = $"t|{1:D19}|{completed}-{second}");

        // What waits, what is late, and what nobody can read.
        await spoiler.WaitAsync(told);
        await spoiler.DelayAsync(told);
        await spoiler.CopyAsync("Chores", _ => true, r => (r.RowKey, r["Json"]) = ("unreadable", "?"));
        await spoiler.ReplaceContentAsync(told, DocumentKind.Bill, null);
        await spoiler.ReplaceContentAsync(told, DocumentKind.Loa, BinaryData.FromString("another"));
    }

    private static void Rename(TableEntity row, string from, string to)
    {
        row.RowKey = row.RowKey.Replace(from, to, StringComparison.Ordinal);
        row["Json"] = row.GetString("Json").Replace(from, to, StringComparison.Ordinal);
    }

    private static bool IsEvent(TableEntity row, string order, string kind) =>
        row.RowKey.StartsWith($"e|{order}|", StringComparison.Ordinal) && row.GetString("Json").Contains($"\"{kind}\"", StringComparison.Ordinal);
}
