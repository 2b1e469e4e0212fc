using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.NewNumbers;

/// <summary>Terms of service that nobody accepts, and an app that is started again meanwhile.</summary>
public sealed class NumberClockTests
{
    [Fact]
    public async Task Terms_NotAccepted_AreCalledToMindAfterTwoDaysAndThenWeekly()
    {
        await using var app = await TestApp.StartAsync();
        var customer = await NumberCustomer.CreateAsync(app);
        var id = (string)(await customer.ProvisionAsync())["id"]!;
        await customer.Customer.UntilMailAsync(id, "terms-needed");

        await AdvanceAsync(app, "2.00:00:01");
        await customer.Customer.UntilMailAsync(id, "terms-needed", 2);
        await AdvanceAsync(app, "14.00:00:00");
        await customer.Customer.UntilMailAsync(id, "terms-needed", 4);
        customer = await customer.InAsync(app);
        (await customer.AcceptAsync(id)).Expect(200);
        await AdvanceAsync(app, "30.00:00:00");
        var another = (string)(await (await customer.InAsync(app)).ProvisionAsync())["id"]!;
        await customer.Customer.UntilMailAsync(another, "terms-needed");

        Assert.Equal(4, (await customer.Customer.TemplatesAsync(id)).Count(t => t == "terms-needed"));
    }

    [Fact]
    public async Task Order_AppStartedAgain_GoesOn()
    {
        var slow = new Dictionary<string, string> { ["Carrier:Simulated:ValidationDelay"] = "1.00:00:00" };
        var first = await TestApp.StartAsync(settings: slow);
        var customer = await NumberCustomer.CreateAsync(first);
        var placed = (await customer.PlaceAsync(new { criteria = new { kind = "Standard" }, quantity = 2 })).Expect(202).Json;
        var asked = (await customer.PlaceAsync(new { supportRequest = new { kind = "Local", quantity = 1 } }, "de")).Expect(202).Json;
        await first.StopAsync();

        await using var second = await TestApp.StartAsync(first.Data, settings: slow);
        var id = (string)placed["id"]!;
        // The app may have been stopped before it placed the order: the carrier takes its day from then.
        await Poll.UntilAsync(
            async () =>
            {
                await AdvanceAsync(second, "1.00:00:01");
                customer = await customer.InAsync(second);
                return await customer.ReadAsync(id);
            },
            order => (string)order["status"]! == "Provisioned",
            order => Task.FromResult(order.ToJsonString()));
        Assert.Equal(NumberCustomer.Texts(placed["numbers"]), await customer.BilledAsync(id));
        (await customer.Customer.Desk.PostAsync(
            $"/api/desk/orders/{(string)asked["id"]!}/fulfilment", new { numbers = new[] { TestNumbers.NextGerman() } })).Expect(200);
    }

    private static async Task AdvanceAsync(TestApp app, string time) =>
        (await new ApiClient(app.Http).PostAsync("/api/dev/clock", new { advance = time })).Expect(200);
}
