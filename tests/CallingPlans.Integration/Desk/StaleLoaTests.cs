using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Desk;

/// <summary>LOAs that pass their age while an order waits before the carrier.</summary>
public sealed class StaleLoaTests
{
    [Fact]
    public async Task LoaPassesItsAgeInReview_AnotherIsAskedForCalledToMindAndTheOrderGoesOn()
    {
        await using var app = await TestApp.StartAsync();
        var customer = await Customer.CreateAsync(app);
        var now = TimeProvider.System.GetUtcNow();
        var id = await customer.ToReviewAsync();
        var asked = (await customer.TemplatesAsync(id)).Count(t => t == "loa-needed");

        customer = await AdvanceAsync(customer, 28);
        await customer.UntilMailAsync(id, "loa-needed", asked + 1);
        Assert.Equal("DeskReview", await customer.StageAsync(id));
        Assert.True((bool)(await customer.ReadAsync(id))["needsAction"]!);

        customer = await AdvanceAsync(customer, 3);
        await customer.UntilAsync(id, "Pending", "AwaitingLoa");
        await customer.UntilMailAsync(id, "loa-needed", asked + 2);

        // The reminders are the orchestration's: it was told of the new wait.
        customer = await AdvanceAsync(customer, 1);
        await customer.UntilMailAsync(id, "loa-reminder");
        (await customer.UploadBillAsync(id, Files.Bill(now.AddDays(31)))).Expect(200);
        (await customer.UploadLoaAsync(id)).Expect(200);
        Assert.Equal("DeskReview", await customer.StageAsync(id));
        (await customer.ActAsync(id, "approval")).Expect(200);
        await customer.UntilAsync(id, "Completed");
    }

    private static async Task<Customer> AdvanceAsync(Customer customer, int days)
    {
        (await customer.Desk.PostAsync("/api/dev/clock", new { advance = $"{days}.00:01:00" })).Expect(200);
        return await customer.InAsync(customer.App);
    }
}
