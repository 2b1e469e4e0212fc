using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Desk;

/// <summary>Bills that pass their age while an order waits before the carrier.</summary>
public sealed class StaleBillTests
{
    [Fact]
    public async Task BillPassesItsAgeInReviewOrBeforeTheLoa_ANewOneIsAskedForAndTheOrderGoesOn()
    {
        await using var app = await TestApp.StartAsync();
        var customer = await Customer.CreateAsync(app);
        var now = TimeProvider.System.GetUtcNow();
        var inReview = await customer.ToReviewAsync(bill: Files.Bill(now.AddDays(-28)));
        var withoutLoa = await customer.SubmitGermanAsync(bill: Files.Bill(now.AddDays(-28)));

        (await customer.Desk.PostAsync("/api/dev/clock", new { advance = "4.00:00:00" })).Expect(200);
        customer = await customer.InAsync(app);

        await customer.UntilAsync(inReview, "Pending", "AwaitingBill");
        await customer.UntilAsync(withoutLoa, o => (bool)o["needsAction"]! && (string)o["stage"]! == "AwaitingLoa");
        await customer.UntilMailAsync(withoutLoa, "bill-stale");
        Assert.True(await customer.IsInQueueAsync(withoutLoa, "needs=Alarm"));
        (await customer.UploadLoaAsync(withoutLoa)).Expect(200);
        foreach (var id in (string[])[inReview, withoutLoa])
        {
            Assert.Equal("AwaitingBill", await customer.StageAsync(id));
            await customer.UntilMailAsync(id, "bill-stale");
            (await customer.UploadBillAsync(id, Files.Bill(now.AddDays(3)))).Expect(200);
            (await customer.ActAsync(id, "approval")).Expect(200);
            await customer.UntilAsync(id, "Completed");
        }
    }
}
