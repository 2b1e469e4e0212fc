using CallingPlans.Integration.Harness;
using CallingPlans.Integration.NewNumbers;

namespace CallingPlans.Integration.Costs;

/// <summary>
/// What one order costs in storage calls, executions and mails, held to the tables of docs/scale.md: an order that
/// becomes dearer is noticed here, and one that becomes cheaper is told there.
/// </summary>
public sealed class OrderCostTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task PortOrder_FromDraftToCompleted_CostsWhatTheTableSays()
    {
        await using var run = await CostRun.StartAsync(new()
        {
            ["Carrier:Simulated:ValidationDelay"] = "01:00:00",
            ["Carrier:Simulated:FocDelay"] = "1.00:00:00",
            ["Carrier:Simulated:PortDelay"] = "5.00:00:00",
        });
        var meter = run.Meter;
        var begun = await run.Clock.NowAsync();
        var id = (string)(await meter.DuringAsync("Draft", () => run.Customer.DraftAsync(Draft.Us()))).Expect(201).Json["id"]!;
        (await meter.DuringAsync("Bill", () => run.Customer.UploadBillAsync(id, Files.Bill(begun.AddDays(-1))))).Expect(200);
        (await meter.DuringAsync("LOA", () => run.Customer.SignAsync(id))).Expect(200);
        (await meter.DuringAsync("Submission", () => run.Customer.SubmitAsync(id))).Expect(202);
        await run.Customer.UntilMailAsync(id, "order-submitted");
        await Poll.UntilAsync(
            () => run.Customer.EventsAsync(id), all => all.Any(e => (string)e["kind"]! == "SentToCarrier"), _ => Task.FromResult("Not sent."));

        await run.AdvanceToAsync(await run.Clock.NowAsync() + TimeSpan.FromHours(1) + Soon);
        await run.Customer.UntilAsync(id, "Submitted");
        await run.AdvanceToAsync(await run.Clock.NowAsync() + TimeSpan.FromDays(1));
        var foc = (DateTimeOffset)(await run.Customer.UntilAsync(id, "FocReceived"))["foc"]!["at"]!;
        await run.Customer.UntilMailAsync(id, "foc-received");
        int[] countdown = [3, 1, 0];
        for (var i = 0; i < countdown.Length; i++)
        {
            await run.AdvanceToAsync(foc - TimeSpan.FromDays(countdown[i]) - Soon);
            await run.Customer.UntilMailAsync(id, "foc-countdown", i + 1);
        }

        await run.AdvanceToAsync(foc + Soon);
        await run.Customer.UntilAsync(id, "Completed");
        await run.Customer.UntilMailAsync(id, "order-completed");
        await run.UntilEmptyAsync("Chores");
        var engine = await run.UntilEndedAsync();
        var mails = (await run.Customer.MailsAsync(id)).Count;
        meter.Background = "Sweep";
        await run.AdvanceToAsync(foc + TimeSpan.FromDays(40));
        await run.UntilEmptyAsync("Deadlines");

        CostTable.AssertHolds("port order, storage", StorageOf(meter));
        CostTable.AssertHolds("port order, executions", await ExecutionsOfAsync(run, engine, mails));
        CostTable.AssertHolds("a tick", TickOf(meter));
    }

    [Fact]
    public async Task NumberOrder_FromSearchToActive_CostsWhatTheTableSays()
    {
        // The carrier has the numbers when it is first asked: each further time that it is asked is a matter of its pace.
        await using var run = await CostRun.StartAsync(new() { ["Carrier:Simulated:ValidationDelay"] = "00:00:00" });
        var customer = new NumberCustomer(run.Customer);
        var meter = run.Meter;
        var search = (await meter.DuringAsync(
            "Search", () => customer.SearchAsync(new { kind = "Standard", areaCode = "206", quantity = 2 }))).Expect(200).Json;
        var order = new { searchId = (string)search["searchId"]!, numbers = NumberCustomer.Texts(search["numbers"]) };
        meter.Background = "Provisioning";
        var id = (string)(await meter.DuringAsync("Order", () => customer.PlaceAsync(order))).Expect(202).Json["id"]!;
        await customer.UntilAsync(id, "Provisioned");
        await run.Customer.UntilMailAsync(id, "numbers-provisioned");
        await run.Customer.UntilMailAsync(id, "terms-needed");
        await run.UntilEmptyAsync("PendingSignals");
        await run.UntilEmptyAsync("Chores");
        meter.Background = "After the terms";
        (await meter.DuringAsync("Terms", () => customer.AcceptAsync(id))).Expect(200);
        var engine = await run.UntilEndedAsync();
        var mails = (await run.Customer.MailsAsync(id)).Count;
        await run.UntilEmptyAsync("PendingSignals");

        CostTable.AssertHolds("number order, storage", StorageOf(meter));
        CostTable.AssertHolds("number order, executions", await ExecutionsOfAsync(run, engine, mails));
    }

    /// <summary>Without the query of an organisation's webhooks, which all its orders of some seconds share.</summary>
    private static Dictionary<string, int> StorageOf(OrderMeter meter) =>
        meter.Lines.Where(l => l.Key is not { Place: "Webhooks", Operation: "query" }).ToDictionary(l => l.Key.ToString(), l => l.Value);

    /// <summary>Of all ticks together: each asks once for the deadlines that are due.</summary>
    private static Dictionary<string, int> TickOf(OrderMeter meter)
    {
        var ticks = meter.Ticks[new CostLine("Tick", "Deadlines", "query")];
        return meter.Ticks.ToDictionary(t => t.Key.ToString(), t => (int)Math.Round((double)t.Value / ticks));
    }

    private static async Task<Dictionary<string, int>> ExecutionsOfAsync(
        CostRun run, IReadOnlyDictionary<string, (int Instances, int Turns)> engine, int mails)
    {
        var all = run.Meter.Activities.ToDictionary(a => $"Activity {a.Key}", a => a.Value);
        foreach (var (name, ended) in engine)
        {
            all[$"Orchestration {name}"] = ended.Instances;
            all[$"Turns of {name}"] = ended.Turns;
        }

        all["Timers"] = await run.CountAsync("timer");
        all["Events"] = await run.CountAsync("event");
        all["HTTP requests"] = run.Meter.Requests;
        all["Mails"] = mails;
        return all;
    }
}
