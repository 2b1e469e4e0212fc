using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Application.Webhooks;
using CallingPlans.Domain.Webhooks;
using static CallingPlans.Application.Tests.Webhooks.Hooks;

namespace CallingPlans.Application.Tests.Webhooks;

public sealed class PostDeliveryTests : IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Late = TimeSpan.FromHours(1);
    private readonly FakeApp app = new(("Webhooks:RetryDelays", "00:00:05, 01:00:00"));
    private readonly Webhook webhook;
    private readonly Delivery delivery;

    public PostDeliveryTests()
    {
        webhook = app.Webhooks.Put(Hook());
        delivery = app.Deliveries.Put(To(webhook));
    }

    private Delivery Now => app.Deliveries.Get(delivery.Ref);

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData(200)]
    [InlineData(204)]
    [InlineData(299)]
    public async Task RunAsync_Answered2xx_IsDelivered(int status)
    {
        app.Receiver.Answers(status);

        Assert.Null((await PostAsync()).NextAt);

        Assert.Equal((DeliveryStatus.Delivered, null), (Now.Status, Now.NextAttemptAt));
        Assert.Equal([new DeliveryAttempt(Given.Now, status, null)], Now.Attempts);
        var call = Assert.Single(app.Receiver.Calls);
        Assert.Equal((delivery.Id, Given.Now, "{}"), (call.Id, call.At, call.Body));
        Assert.Equal(app.Get<WebhookSecrets>().Open(webhook), call.Secret);
    }

    [Theory]
    [InlineData(199)]
    [InlineData(301)]
    [InlineData(404)]
    [InlineData(429)]
    [InlineData(500)]
    public async Task RunAsync_AnsweredAnythingElse_IsTriedAgainAfterTheDelaysAndThenFails(int status)
    {
        app.Receiver.Answers(status, status, status);

        Assert.Equal((Given.Now + Soon).UtcDateTime, (await PostAsync()).NextAt);
        Assert.Equal((DeliveryStatus.Pending, Given.Now + Soon), (Now.Status, Now.NextAttemptAt));
        app.Time.Advance(Soon);
        Assert.Equal((Given.Now + Soon + Late).UtcDateTime, (await PostAsync(attempts: 1)).NextAt);
        app.Time.Advance(Late);
        Assert.Null((await PostAsync(attempts: 2)).NextAt);

        Assert.Equal((DeliveryStatus.Failed, null), (Now.Status, Now.NextAttemptAt));
        Assert.Equal([status, status, status], Now.Attempts.Select(a => a.StatusCode));
        Assert.Equal([delivery.Id], app.Receiver.Calls.Select(c => c.Id).Distinct());
    }

    [Fact]
    public async Task RunAsync_AttemptWasRecordedBefore_IsNotMadeAgain()
    {
        app.Receiver.Answers(500);
        var first = await PostAsync();

        var again = await PostAsync();

        Assert.Equal(first, again);
        Assert.Single(app.Receiver.Calls);
    }

    [Fact]
    public async Task RunAsync_AttemptedTwiceAtOnce_GoesOnFromWhatWasRecorded()
    {
        app.Receiver.Answers(500);
        app.Deliveries.BeforeNextReplace = () => app.Deliveries.Put(
            delivery.After(new DeliveryAttempt(Given.Now, 503, null), DeliveryStatus.Pending, Given.Now + Soon));

        var step = await PostAsync();

        Assert.Equal(new DeliveryStep(1, (Given.Now + Soon).UtcDateTime), step);
        Assert.Equal(503, Assert.Single(Now.Attempts).StatusCode);
    }

    [Fact]
    public async Task RunAsync_Answered410_FailsAtOnceAndDisablesTheWebhook()
    {
        app.Receiver.Answers(410);

        Assert.Null((await PostAsync()).NextAt);

        Assert.Equal(DeliveryStatus.Failed, Now.Status);
        Assert.Equal(Given.Now, app.Webhooks.Get(webhook.Id).DisabledAt);
        Assert.False(app.Webhooks.Get(webhook.Id).Wants(WebhookEvents.Completed));
    }

    [Fact]
    public async Task RunAsync_Answered410WhileTheWebhookIsWritten_DisablesItAllTheSame()
    {
        app.Receiver.Answers(410);
        app.Webhooks.BeforeNextReplace = () => app.Webhooks.Put(webhook with { CreatedBy = "somebody else" });

        await PostAsync();

        var stored = app.Webhooks.Get(webhook.Id);
        Assert.Equal(("somebody else", Given.Now), (stored.CreatedBy, stored.DisabledAt));
    }

    [Fact]
    public async Task RunAsync_WebhookIsDisabled_SendsNothing()
    {
        app.Webhooks.Put(webhook with { DisabledAt = Given.Now.AddHours(-1) });

        Assert.Null((await PostAsync()).NextAt);

        Assert.Empty(app.Receiver.Calls);
        Assert.Equal((DeliveryStatus.Failed, DeliveryError.WebhookDisabled), (Now.Status, Assert.Single(Now.Attempts).Error));
    }

    [Fact]
    public async Task RunAsync_ReplayAfterItWasDisabledIsTaken_EnablesTheWebhook()
    {
        app.Receiver.Answers(410);
        await PostAsync();
        app.Time.Advance(TimeSpan.FromMinutes(1));
        await ReplayAsync();

        await PostAsync(round: 1);

        Assert.Equal(DeliveryStatus.Delivered, Now.Status);
        Assert.Null(app.Webhooks.Get(webhook.Id).DisabledAt);
        Assert.Equal([410, 200], Now.Attempts.Select(a => a.StatusCode));
    }

    [Fact]
    public async Task RunAsync_WebhookWasRemoved_SendsNothingAndForgetsTheDelivery()
    {
        await app.Get<WebhookBook>().RemoveAsync(webhook, default);

        Assert.Null((await PostAsync()).NextAt);

        Assert.Empty(app.Receiver.Calls);
        Assert.Empty(app.Deliveries.All);
    }

    [Fact]
    public async Task RunAsync_ReplayHasBegun_EndsTheRoundBefore()
    {
        app.Receiver.Answers(500);
        await PostAsync();
        await ReplayAsync();

        Assert.Null((await PostAsync(attempts: 1)).NextAt);

        Assert.Single(app.Receiver.Calls);
    }

    [Fact]
    public async Task RunAsync_ReplayThatNobodyWroteDown_BeginsIt()
    {
        app.Deliveries.Put(delivery with { Status = DeliveryStatus.Failed, NextAttemptAt = null });

        await PostAsync(round: 1);

        Assert.Equal((DeliveryStatus.Delivered, 1), (Now.Status, Now.Round));
    }

    [Fact]
    public async Task RunAsync_DeliveredBefore_IsOver()
    {
        await PostAsync();

        Assert.Null((await PostAsync()).NextAt);

        Assert.Single(app.Receiver.Calls);
    }

    [Fact]
    public async Task RunAsync_ReceiverIsSlow_PutsItsOthersOffAndLetsOtherReceiversBe()
    {
        var open = new TaskCompletionSource();
        app.Receiver.Open = open.Task;
        var slow = Enumerable.Range(0, 3).Select(_ => PostAsync(app.Deliveries.Put(To(webhook)))).ToList();
        var other = app.Webhooks.Put(Hook());

        var postponed = await PostAsync();
        var calledAll = PostAsync(app.Deliveries.Put(To(other)));

        Assert.True(postponed.IsPostponed);
        Assert.InRange(postponed.NextAt!.Value, Given.Now.UtcDateTime, Given.Now.UtcDateTime.AddSeconds(1));
        Assert.Empty(Now.Attempts);
        Assert.Equal(4, app.Receiver.Calls.Count);
        open.SetResult();
        await Task.WhenAll([.. slow, calledAll]);
        Assert.False((await PostAsync(postponements: 1)).IsPostponed);
    }

    [Fact]
    public async Task RunAsync_PutOffAgainAndAgain_WaitsAMinuteAtMost()
    {
        var open = new TaskCompletionSource();
        app.Receiver.Open = open.Task;
        var slow = Enumerable.Range(0, 3).Select(_ => PostAsync(app.Deliveries.Put(To(webhook)))).ToList();

        var postponed = await PostAsync(postponements: 1000);

        Assert.InRange(postponed.NextAt!.Value - Given.Now.UtcDateTime, TimeSpan.FromSeconds(12), TimeSpan.FromMinutes(1));
        open.SetResult();
        await Task.WhenAll(slow);
    }

    private Task<DeliveryStep> PostAsync(int round = 0, int attempts = 0, int postponements = 0) =>
        app.Get<PostDelivery>().RunAsync(delivery.Ref, round, attempts, postponements, default);

    private Task<DeliveryStep> PostAsync(Delivery other) => app.Get<PostDelivery>().RunAsync(other.Ref, 0, 0, 0, default);

    private async Task ReplayAsync()
    {
        var read = (await app.Get<ReplayDelivery>().FindAsync(webhook, delivery.Id, default)).Value;
        await app.Get<ReplayDelivery>().BeginAsync(read, default);
    }
}
