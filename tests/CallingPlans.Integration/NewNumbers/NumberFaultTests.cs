using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using CallingPlans.Integration.Faults;
using CallingPlans.Integration.Harness;
using CallingPlans.Testing;

namespace CallingPlans.Integration.NewNumbers;

/// <summary>
/// The storage calls of one order's life are counted; then as many orders run, each with another of its calls failing,
/// and each must come to the same end: one number, active, billed once.
/// </summary>
public sealed class NumberFaultTests
{
    private static readonly ParallelOptions SideBySide = new() { MaxDegreeOfParallelism = 20 };
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private int searches;

    [Fact]
    public Task StorageCallThatNamesTheNumber_RefusedOrAnswerLost_OrderEndsAsUndisturbed() =>
        RunAllAsync((faults, number, _, plan) => faults.Watch(number[1..], plan), byNumber: true);

    [Fact]
    public Task StorageCallThatNamesTheOrder_RefusedOrAnswerLost_OrderEndsAsUndisturbed() =>
        RunAllAsync((faults, _, id, plan) => faults.Watch(id!, plan), byNumber: false);

    private async Task RunAllAsync(Action<OrderFaults, string, string?, OrderFault?> watch, bool byNumber)
    {
        using var connection = new FaultyConnection();
        await using var app = await TestApp.StartAsync(connection: connection);
        var customer = await NumberCustomer.CreateAsync(app);
        var faults = new OrderFaults();
        connection.Fail((call, _) => faults.Decide(call));
        // The first order of an app makes the tables.
        await RunAsync(customer, faults, watch, byNumber, null);
        var (number, id) = await RunAsync(customer, faults, watch, byNumber, null);
        var plans = faults.PlansFor(byNumber ? number[1..] : id);

        var done = new ConcurrentDictionary<OrderFault, (string Number, string Id)>();
        var orders = Parallel.ForEachAsync(
            plans, SideBySide, async (plan, _) => done[plan] = await RunAsync(customer, faults, watch, byNumber, plan));
        // What was lost is looked for after 20 seconds by the app's clock: it is made to run faster.
        while (await Task.WhenAny(orders, Task.Delay(TimeSpan.FromSeconds(2))) != orders)
            await new ApiClient(app.Http).PostAsync("/api/dev/clock", new { advance = "00:00:10" });
        await orders;
        connection.Heal();

        Assert.True(plans.Count > 10, $"{plans.Count} faults");
        var made = done.Values.Count(d => faults.WasMade(byNumber ? d.Number[1..] : d.Id));
        Assert.True(made > 0.8 * plans.Count, $"{made} of {plans.Count} faults made");
        await AssertOneOfEachAsync(customer, done);
    }

    private static async Task AssertOneOfEachAsync(
        NumberCustomer customer, ConcurrentDictionary<OrderFault, (string Number, string Id)> done)
    {
        var numbers = (await customer.NumbersAsync()).ToDictionary(n => (string)n["number"]!);
        var billed = (await customer.Admin.ListAsync($"{customer.Customer.Path}/billing-events")).Select(e => (string?)e["number"]).ToList();
        foreach (var (plan, (number, id)) in done)
        {
            Assert.True(id == (string)numbers[number]["orderId"]! && "Active" == (string)numbers[number]["status"]!, $"{plan}: {numbers[number]}");
            Assert.True(billed.Count(b => b == number) == 1, $"{plan}: billed {billed.Count(b => b == number)} times");
        }
    }

    private async Task<(string Number, string Id)> RunAsync(
        NumberCustomer customer,
        OrderFaults faults,
        Action<OrderFaults, string, string?, OrderFault?> watch,
        bool byNumber,
        OrderFault? plan)
    {
        var prefix = $"34{Interlocked.Increment(ref searches):D5}";
        var search = (await customer.SearchAsync(new { kind = "Standard", areaCode = "206", prefix, quantity = 1 })).Expect(200).Json;
        var number = NumberCustomer.Texts(search["numbers"])[0];
        if (byNumber)
            watch(faults, number, null, plan);
        var order = new { searchId = (string)search["searchId"]!, numbers = new[] { number } };
        var id = (string)(await InsistAsync(() => customer.PlaceAsync(order), 202))["id"]!;
        if (!byNumber)
            watch(faults, number, id, plan);
        await Poll.UntilAsync(
            () => InsistAsync(() => customer.Admin.GetAsync(customer.Order(id)), 200),
            o => (string)o["status"]! == "Provisioned",
            o => Task.FromResult($"{plan}: {o}"),
            Patience);
        await InsistAsync(() => customer.AcceptAsync(id), 200);
        await Poll.UntilAsync(
            () => InsistAsync(() => customer.Admin.GetAsync($"/api/dev/mailbox?orderId={id}"), 200),
            mails => mails["items"]!.AsArray().Select(m => (string)m!["template"]!).ToHashSet()
                .IsSupersetOf(["numbers-provisioned", "terms-needed"]),
            mails => Task.FromResult($"{plan}: {mails}"),
            Patience);
        return (number, id);
    }

    /// <summary>As a client should: what is told to come again comes again.</summary>
    private static async Task<JsonNode> InsistAsync(Func<Task<ApiAnswer>> send, int good) => (await Poll.UntilAsync(
        send, a => a.Status != 503, a => Task.FromResult(a.Text), Patience)).Expect(good).Json;
}
