using CallingPlans.Integration.Harness;
using CallingPlans.Testing;

namespace CallingPlans.Integration.Faults;

/// <summary>
/// The storage calls of one order's life are counted; then as many orders run, each with another of its calls failing,
/// and all must come to the same end.
/// </summary>
public sealed class StorageFaultTests
{
    [Fact]
    public async Task StorageCall_RefusedOrAnswerLost_OrderEndsAsUndisturbed()
    {
        using var connection = new FaultyConnection();
        await using var app = await TestApp.StartAsync(connection: connection);
        var customer = await Customer.CreateAsync(app);
        var faults = new OrderFaults();
        connection.Fail((call, _) => faults.Decide(call));

        // The first order of an app makes the tables.
        await RunAsync(customer, faults, null);
        var model = await RunAsync(customer, faults, null);
        var expected = await OrderPicture.OfAsync(customer, model);
        var plans = faults.PlansFor(model);

        var orders = Task.WhenAll(plans.Select(async plan => (Plan: plan, Id: await RunAsync(customer, faults, plan))));
        await AdvanceUntilAsync(app, orders);
        connection.Heal();

        Assert.True(plans.Count > 100, $"{plans.Count} faults");
        foreach (var (plan, id) in await orders)
        {
            Assert.True(faults.WasMade(id), $"{plan} was not reached.");
            var picture = await OrderPicture.OfAsync(customer, id);
            Assert.True(expected == picture, $"After {plan}:\n{picture}\n\nUndisturbed:\n{expected}");
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
        return id;
    }

    /// <summary>What was lost is looked for after 20 seconds by the app's clock: it is made to run faster.</summary>
    private static async Task AdvanceUntilAsync(TestApp app, Task orders)
    {
        while (await Task.WhenAny(orders, Task.Delay(TimeSpan.FromSeconds(2))) != orders)
            await new ApiClient(app.Http).PostAsync("/api/dev/clock", new { advance = "00:00:10" });
    }
}
