using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Desk;

/// <summary>Cancellations after FOC, which go through the desk, and the desk's own.</summary>
public sealed class DeskCancellationTests(SharedCustomer shared) : IClassFixture<SharedCustomer>
{
    private Customer Customer => shared.Customer;

    [Fact]
    public async Task Cancellation_CustomerAskedAfterFoc_IsCancelledOnceTheDeskPassesItOn()
    {
        var id = await AskedAfterFocAsync();
        Assert.True(await Customer.IsInQueueAsync(id, "needs=Request"));

        var passedOn = (await Customer.ActAsync(id, "cancellation", new { reason = "Agreed." })).Expect(200).Json;

        Assert.False((bool)passedOn["cancellation"]!["awaitsDesk"]!);
        await Customer.UntilAsync(id, "Cancelled");
        await Customer.UntilMailAsync(id, "order-cancelled");
        Assert.False(await Customer.IsInQueueAsync(id, "needs=Request"));
        (await Customer.ActAsync(id, "cancellation", new { reason = "Again." })).ExpectProblem(409, "StateConflict", null);
    }

    [Fact]
    public async Task CancellationRefusal_CustomerAskedAfterFoc_RestoresTheStage()
    {
        var id = await AskedAfterFocAsync();

        var refused = (await Customer.ActAsync(id, "cancellation-refusal", new { reason = "It is too late." })).Expect(200).Json;

        Assert.Equal(("FocReceived", "AwaitingPort"), ((string)refused["status"]!, (string)refused["stage"]!));
        Assert.Null(refused["cancellation"]);
        Assert.Contains(await Customer.EventsAsync(id), e => ((string)e["detail"]!).Contains("It is too late."));
        (await Customer.ActAsync(id, "cancellation-refusal", new { reason = "Again." })).ExpectProblem(409, "StateConflict", null);
        // The order goes on: it can still be completed.
        (await Customer.ActAsync(id, "completion")).Expect(200);
        await Customer.UntilAsync(id, "Completed");
    }

    [Fact]
    public async Task Cancellation_ByTheDeskBeforeTheCarrier_IsCancelledAtOnce()
    {
        var id = await Customer.ToReviewAsync();

        var cancelled = (await Customer.ActAsync(id, "cancellation", new { reason = "The customer called." })).Expect(200).Json;

        Assert.Equal("Cancelled", (string)cancelled["status"]!);
    }

    [Fact]
    public async Task Cancellation_WithoutReason_Is422()
    {
        var id = await Customer.ToReviewAsync();

        (await Customer.ActAsync(id, "cancellation")).ExpectProblem(422, "ValidationFailed", "/reason");
    }

    private async Task<string> AskedAfterFocAsync()
    {
        var id = await Customer.ToSilentCarrierAsync();
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(12);
        (await Customer.ActAsync(id, "foc", new { date = $"{day:yyyy-MM-dd}" })).Expect(200);
        var asked = (await Customer.CancelAsync(id)).Expect(202).Json;
        Assert.Equal(("CancelRequested", true), ((string)asked["stage"]!, (bool)asked["cancellation"]!["awaitsDesk"]!));
        return id;
    }
}
