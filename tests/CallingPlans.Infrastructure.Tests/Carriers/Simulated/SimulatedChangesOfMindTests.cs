using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Infrastructure.Carriers.Simulated;
using CallingPlans.Testing;
using static CallingPlans.Application.Abstractions.Carriers.CarrierUpdateKind;

namespace CallingPlans.Infrastructure.Tests.Carriers.Simulated;

public sealed class SimulatedChangesOfMindTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private readonly CarrierRig rig = new(azurite);

    public void Dispose() => rig.Dispose();

    [Fact]
    public async Task RequestCancellation_BeforeThePort_DropsTheRestAndConfirms()
    {
        var request = Requests.For("A-1");
        var reference = await rig.PlaceAsync(request);
        await rig.AfterAsync(rig.Pace.ValidationDelay);
        await rig.Carrier.RequestCancellationAsync(request.Order, reference, default);

        Assert.Empty(await rig.AfterAsync(rig.Pace.ValidationDelay - TimeSpan.FromTicks(1)));
        Assert.Equal([Cancelled], (await rig.AfterAsync(TimeSpan.FromDays(1))).Select(u => u.Kind));
    }

    [Fact]
    public async Task RequestCancellation_Repeated_IsAnsweredOnce()
    {
        var request = Requests.For("A-1");
        var reference = await rig.PlaceAsync(request);
        await rig.Carrier.RequestCancellationAsync(request.Order, reference, default);
        rig.Clock.Advance(TimeSpan.FromSeconds(1));
        await rig.NewProcess().RequestCancellationAsync(request.Order, reference, default);

        Assert.Equal([Cancelled], (await rig.AfterAsync(TimeSpan.FromDays(1))).Select(u => u.Kind));
    }

    [Fact]
    public async Task RequestCancellation_OfARejectedOrder_IsConfirmed()
    {
        var request = Requests.For("SIM-BtnMismatch");
        await rig.ValidateAsync(request);
        await rig.Carrier.RequestCancellationAsync(request.Order, await rig.PlaceAsync(request), default);

        Assert.Equal([Cancelled], (await rig.AfterAsync(rig.Pace.ValidationDelay)).Select(u => u.Kind));
    }

    [Fact]
    public async Task RequestCancellation_AfterThePort_IsRefused()
    {
        var request = Requests.For("A-1");
        var reference = await rig.PlaceAsync(request);
        await rig.AfterAsync(TimeSpan.FromDays(1));
        await rig.Carrier.RequestCancellationAsync(request.Order, reference, default);

        Assert.Equal([CancelRefused], (await rig.AfterAsync(rig.Pace.ValidationDelay)).Select(u => u.Kind));
    }

    [Fact]
    public async Task RequestCancellation_OfAnUnknownOrder_IsRefused() =>
        await Assert.ThrowsAsync<CarrierRefusedException>(
            () => rig.Carrier.RequestCancellationAsync(Requests.For("A-1").Order, "unknown", default));

    [Fact]
    public async Task SetFoc_AfterTheFoc_ReplacesItAndMovesThePort()
    {
        var request = Requests.For("A-1");
        var reference = await rig.PlaceAsync(request);
        await rig.AfterAsync(rig.Pace.ValidationDelay + rig.Pace.FocDelay);
        var focAt = rig.Clock.GetUtcNow().AddDays(3);
        await rig.Carrier.SetFocAsync(request.Order, reference, focAt, default);
        await rig.Carrier.SetFocAsync(request.Order, reference, focAt, default);

        var foc = Assert.Single(await rig.AfterAsync(TimeSpan.FromDays(3) - TimeSpan.FromTicks(1)));
        Assert.Equal((FocReceived, focAt), (foc.Kind, foc.FocAt));
        Assert.Equal(Ported, Assert.Single(await rig.AfterAsync(TimeSpan.FromTicks(1))).Kind);
    }

    [Fact]
    public async Task SetFoc_BeforeTheValidation_ComesAfterTheAcceptance()
    {
        var request = Requests.For("A-1");
        var reference = await rig.PlaceAsync(request);
        await rig.Carrier.SetFocAsync(request.Order, reference, rig.Clock.GetUtcNow().AddDays(3), default);

        Assert.Equal([Accepted, FocReceived, Ported], (await rig.AfterAsync(TimeSpan.FromDays(3))).Select(u => u.Kind));
    }

    [Fact]
    public async Task SetFoc_AfterAMissedOne_IsKept()
    {
        var request = Requests.For(SimulatedDirective.Miss);
        var reference = await rig.PlaceAsync(request);
        var before = await rig.AfterAsync(rig.Pace.ValidationDelay + rig.Pace.FocDelay + rig.Pace.PortDelay);
        Assert.Equal(FocExpired, before[^1].Kind);
        await rig.Carrier.SetFocAsync(request.Order, reference, rig.Clock.GetUtcNow().AddDays(1), default);

        Assert.Equal([FocReceived, Ported], (await rig.AfterAsync(TimeSpan.FromDays(2))).Select(u => u.Kind));
    }

    [Fact]
    public async Task SetFoc_OfARejectedOrPortedOrCancelledOrder_IsRefused()
    {
        var rejected = Requests.For("SIM-BtnMismatch");
        var ported = Requests.For("A-1");
        var cancelled = Requests.For("A-1");
        await rig.PlaceAsync(rejected);
        await rig.PlaceAsync(ported);
        await rig.AfterAsync(TimeSpan.FromDays(1));
        await rig.PlaceAsync(cancelled);
        await rig.Carrier.RequestCancellationAsync(cancelled.Order, await rig.PlaceAsync(cancelled), default);

        foreach (var request in new[] { rejected, ported, cancelled })
        {
            var reference = await rig.PlaceAsync(request);
            await Assert.ThrowsAsync<CarrierRefusedException>(() => rig.Carrier.SetFocAsync(
                request.Order, reference, rig.Clock.GetUtcNow().AddDays(1), default));
        }
    }
}
