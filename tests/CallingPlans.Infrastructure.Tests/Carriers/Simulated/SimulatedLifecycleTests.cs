using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Infrastructure.Carriers.Simulated;
using CallingPlans.Testing;
using static CallingPlans.Application.Abstractions.Carriers.CarrierUpdateKind;

namespace CallingPlans.Infrastructure.Tests.Carriers.Simulated;

public sealed class SimulatedLifecycleTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromTicks(1);

    private readonly CarrierRig rig = new(azurite);

    public void Dispose() => rig.Dispose();

    [Fact]
    public async Task PlacePort_OrdinaryOrder_IsAcceptedThenGetsItsFocThenIsPorted()
    {
        var request = Requests.For("A-1");
        var placed = rig.Clock.GetUtcNow();
        var reference = await rig.PlaceAsync(request);

        Assert.Empty(await rig.AfterAsync(rig.Pace.ValidationDelay - Tick));
        var accepted = Assert.Single(await rig.AfterAsync(Tick));
        Assert.Equal((Accepted, reference, 1, placed + rig.Pace.ValidationDelay),
            (accepted.Kind, accepted.Reference, accepted.Attempt, accepted.OccurredAt));

        Assert.Empty(await rig.AfterAsync(rig.Pace.FocDelay - Tick));
        var foc = Assert.Single(await rig.AfterAsync(Tick));
        Assert.Equal((FocReceived, foc.OccurredAt + rig.Pace.PortDelay), (foc.Kind, foc.FocAt));

        Assert.Empty(await rig.AfterAsync(rig.Pace.PortDelay - Tick));
        var ported = Assert.Single(await rig.AfterAsync(Tick));
        Assert.Equal((Ported, foc.FocAt), (ported.Kind, ported.OccurredAt));

        Assert.Empty(await rig.AfterAsync(TimeSpan.FromDays(90)));
    }

    [Fact]
    public async Task PlacePort_SameAttemptAgain_AnswersTheSameReferenceAndPlansNothing()
    {
        var request = Requests.For("A-1");
        var first = await rig.PlaceAsync(request);
        rig.Clock.Advance(TimeSpan.FromSeconds(1));
        var second = await rig.NewProcess().PlacePortAsync(request, default);

        Assert.Equal(first, second.Reference);
        Assert.Equal([Accepted, FocReceived, Ported], (await rig.AfterAsync(TimeSpan.FromDays(1))).Select(u => u.Kind));
    }

    [Fact]
    public async Task PlacePort_ManyAtOnce_PlansOnce()
    {
        var request = Requests.For("A-1");
        var references = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => rig.PlaceAsync(request)));

        Assert.Single(references.Distinct());
        Assert.Equal(3, (await rig.AfterAsync(TimeSpan.FromDays(1))).Count);
    }

    [Fact]
    public async Task PlacePort_AnotherAttempt_DropsWhatWasStillToComeOfTheFormer()
    {
        var request = Requests.For("A-1");
        await rig.PlaceAsync(request);
        await rig.AfterAsync(rig.Pace.ValidationDelay);
        await rig.PlaceAsync(request.Again());

        var updates = await rig.AfterAsync(TimeSpan.FromDays(1));
        Assert.Equal([Accepted, FocReceived, Ported], updates.Select(u => u.Kind));
        Assert.All(updates, u => Assert.Equal(2, u.Attempt));
    }

    [Fact]
    public async Task GetChanges_NotAcknowledged_ComeAgainWithTheSameIdsOldestFirst()
    {
        await rig.PlaceAsync(Requests.For("A-1"));
        rig.Clock.Advance(TimeSpan.FromDays(1));

        var first = await rig.Carrier.GetChangesAsync(2, default);
        var second = await rig.NewProcess().GetChangesAsync(2, default);
        Assert.Equal([Accepted, FocReceived], first.Select(c => c.Update.Kind));
        Assert.Equal(first.Select(c => c.Update.Id), second.Select(c => c.Update.Id));

        await rig.Carrier.AcknowledgeAsync(first, default);
        await rig.Carrier.AcknowledgeAsync(first, default);
        Assert.Equal(Ported, Assert.Single(await rig.Carrier.GetChangesAsync(2, default)).Update.Kind);
    }

    [Fact]
    public async Task Slow_GetsNoFoc_AndIsNotPortedWhenOneIsSet()
    {
        var request = Requests.For(SimulatedDirective.Slow);
        Assert.Equal(Accepted, (await rig.ValidateAsync(request)).Kind);
        Assert.Empty(await rig.AfterAsync(TimeSpan.FromDays(60)));

        var focAt = rig.Clock.GetUtcNow().AddDays(1);
        await rig.Carrier.SetFocAsync(request.Order, await rig.PlaceAsync(request), focAt, default);
        Assert.Equal([FocReceived], (await rig.AfterAsync(TimeSpan.FromDays(60))).Select(u => u.Kind));
    }

    [Fact]
    public async Task Miss_FirstFocPasses_ThenAnotherOneHolds()
    {
        await rig.PlaceAsync(Requests.For(SimulatedDirective.Miss));
        var updates = await rig.AfterAsync(TimeSpan.FromDays(1));

        Assert.Equal([Accepted, FocReceived, FocExpired, FocReceived, Ported], updates.Select(u => u.Kind));
        Assert.Equal(updates[1].FocAt, updates[2].OccurredAt);
        Assert.Equal("FOC_EXPIRED", updates[2].RawCode);
        Assert.Equal(updates[2].OccurredAt + rig.Pace.FocDelay, updates[3].OccurredAt);
        Assert.Equal(updates[3].OccurredAt + rig.Pace.PortDelay, updates[3].FocAt);
        Assert.Equal(updates[3].FocAt, updates[4].OccurredAt);
    }

    [Fact]
    public async Task Down_FirstThreeCallsFail_AlsoOverARestart()
    {
        var request = Requests.For(SimulatedDirective.Down);
        for (var call = 0; call < 3; call++)
            await Assert.ThrowsAsync<CarrierUnavailableException>(() => rig.NewProcess().PlacePortAsync(request, default));

        Assert.Equal(Accepted, (await rig.ValidateAsync(request)).Kind);
    }

    [Fact]
    public async Task GetPort_TellsWhatWasSaidLast_AcknowledgedOrNot()
    {
        var request = Requests.For("A-1");
        var reference = await rig.PlaceAsync(request);
        Assert.Null((await rig.Carrier.GetPortAsync(request.Order, reference, default))!.Latest);

        await rig.AfterAsync(rig.Pace.ValidationDelay + rig.Pace.FocDelay);
        var port = await rig.Carrier.GetPortAsync(request.Order, reference, default);
        Assert.Equal((FocReceived, 1), (port!.Latest!.Kind, port.Attempt));
        Assert.Equal([Accepted, FocReceived], port.Said.Select(u => u.Kind));
        Assert.Null(await rig.Carrier.GetPortAsync(request.Order, "another", default));
        Assert.Null(await rig.Carrier.GetPortAsync(Requests.For("A-1").Order, reference, default));
    }
}
