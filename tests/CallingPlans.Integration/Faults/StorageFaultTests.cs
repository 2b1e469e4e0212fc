using System.Collections.Concurrent;
using CallingPlans.Integration.Harness;
using CallingPlans.Testing;

namespace CallingPlans.Integration.Faults;

/// <summary>
/// The storage calls of one order's life are counted; then as many orders run, each with another of its calls failing,
/// and all must come to the same end.
/// </summary>
public sealed class StorageFaultTests
{
    private static readonly ParallelOptions SideBySide = new() { MaxDegreeOfParallelism = 40 };

    /// <summary>A FOC of the same moment: a countdown to it would be there or not, as time falls.</summary>
    private static readonly Dictionary<string, string> NoCountdown = new() { ["Carrier:Simulated:PortDelay"] = "00:00:00" };

    [Fact]
    public async Task StorageCall_RefusedOrAnswerLost_OrderEndsAsUndisturbed()
    {
        using var connection = new FaultyConnection();
        await using var app = await TestApp.StartAsync(connection: connection, settings: NoCountdown);
        var customer = await Customer.CreateAsync(app);
        var faults = new OrderFaults();
        connection.Fail((call, _) => faults.Decide(call));

        // The first order of an app makes the tables.
        await RunAsync(customer, faults, null);
        var model = await RunAsync(customer, faults, null);
        // Before anything but the order's own life reads it.
        var plans = faults.PlansFor(model);
        var expected = await OrderPicture.OfAsync(customer, model);

        var ids = new ConcurrentDictionary<OrderFault, string>();
        var orders = Parallel.ForEachAsync(
            plans, SideBySide, async (plan, _) => ids[plan] = await RunAsync(customer, faults, plan));
        await AdvanceUntilAsync(app, orders);
        await orders;
        connection.Heal();

        // How often an order is read, and what is written together, is a matter of time for the last of them.
        Assert.True(ids.Values.Count(faults.WasMade) > 0.9 * plans.Count, $"{ids.Values.Count(faults.WasMade)} of {plans.Count} faults made");
        Assert.True(plans.Count(p => p.IsWrite) > 40, $"{plans.Count} faults");
        foreach (var (plan, id) in ids)
        {
            await OrderPicture.AssertBecomesAsync(customer, id, expected, plan.ToString());
        }
    }

    private static async Task<string> RunAsync(Customer customer, OrderFaults faults, OrderFault? plan)
    {
        var stubborn = new StubbornCustomer(customer);
        var id = (string)(await customer.DraftAsync(Draft.Us())).Expect(201).Json["id"]!;
        faults.Watch(id, plan);
        await stubborn.PrepareAsync(id);
        await stubborn.SubmitAsync(id);
        await stubborn.UntilCompletedAsync(id);
        await stubborn.UntilMailedAsync(id, "order-completed");
        return id;
    }

    /// <summary>What was lost is looked for after 20 seconds by the app's clock: it is made to run faster.</summary>
    private static async Task AdvanceUntilAsync(TestApp app, Task orders)
    {
        while (await Task.WhenAny(orders, Task.Delay(TimeSpan.FromSeconds(2))) != orders)
            await new ApiClient(app.Http).PostAsync("/api/dev/clock", new { advance = "00:00:10" });
    }
}
