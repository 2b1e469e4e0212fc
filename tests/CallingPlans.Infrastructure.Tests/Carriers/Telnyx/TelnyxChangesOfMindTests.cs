using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Testing;
using CallingPlans.Testing.Telnyx;
using static CallingPlans.Application.Abstractions.Carriers.CarrierUpdateKind;

namespace CallingPlans.Infrastructure.Tests.Carriers.Telnyx;

/// <summary>Cancelling, and other dates.</summary>
public sealed class TelnyxChangesOfMindTests(AzuriteFixture azurite) : TelnyxTests(azurite)
{
    private DateTimeOffset Foc => Rig.Clock.GetUtcNow().AddDays(7);

    [Fact]
    public async Task Cancel_IsToldWhenTelnyxConfirmsIt_AndAskedForOnce()
    {
        var (request, ports) = await PlacedWithFocAsync();
        await Rig.Gateway.RequestCancellationAsync(request.Order, ports[0].Id, default);
        await Rig.Gateway.RequestCancellationAsync(request.Order, ports[0].Id, default);
        Assert.Empty(await Rig.PollAsync());
        Telnyx.Move(ports[0], "cancelled");

        Assert.Equal(Cancelled, (await Rig.PollOneAsync()).Kind);
        Assert.Single(Telnyx.Calls, c => c.Path.EndsWith("/actions/cancel"));
    }

    [Fact]
    public async Task Cancel_WithinTwoDaysOfTheFoc_IsRefusedWithTheRawCode()
    {
        var (request, ports) = await PlacedWithFocAsync();
        Rig.Clock.Advance(TimeSpan.FromDays(6));

        var refused = await Assert.ThrowsAsync<CarrierRefusedException>(
            () => Rig.Gateway.RequestCancellationAsync(request.Order, ports[0].Id, default));

        Assert.Equal("90201", refused.RawCode);
        Assert.Contains("48", refused.Message);
    }

    [Fact]
    public async Task Cancel_TelnyxGoesOnInstead_IsRefused()
    {
        var (request, ports) = await PlacedWithFocAsync();
        await Rig.Gateway.RequestCancellationAsync(request.Order, ports[0].Id, default);
        await Rig.PollAsync();
        Rig.Clock.Advance(TimeSpan.FromMinutes(1));
        Telnyx.Move(ports[0], "foc-date-confirmed");

        Assert.Equal(CancelRefused, (await Rig.PollOneAsync()).Kind);
        Assert.Empty(await Rig.PollAsync());
    }

    [Fact]
    public async Task Cancel_PortedMeanwhile_TellsThePort()
    {
        var (request, ports) = await PlacedWithFocAsync();
        await Rig.Gateway.RequestCancellationAsync(request.Order, ports[0].Id, default);
        Telnyx.Move(ports[0], "ported");

        Assert.Equal(Ported, (await Rig.PollOneAsync()).Kind);
    }

    [Fact]
    public async Task Cancel_Ported_IsRefused()
    {
        var (request, ports) = await PlacedWithFocAsync();
        Telnyx.Move(ports[0], "ported");

        var refused = await Assert.ThrowsAsync<CarrierRefusedException>(
            () => Rig.Gateway.RequestCancellationAsync(request.Order, ports[0].Id, default));

        Assert.Equal("ported", refused.RawCode);
    }

    [Fact]
    public async Task Cancel_OfWhatWasNeverConfirmed_DeletesTheDraftAndTellsTheEnd()
    {
        Telnyx.ConfirmRefusal = "No.";
        var request = await Rig.RequestAsync();
        await Assert.ThrowsAsync<CarrierRefusedException>(() => Rig.Gateway.PlacePortAsync(request, default));
        var found = await Rig.Gateway.GetPortAsync(request.Order, null, default);

        await Rig.Gateway.RequestCancellationAsync(request.Order, found!.Reference, default);

        Assert.Empty(Telnyx.Ports);
        var told = Assert.Single(await Rig.PollAsync());
        Assert.Equal((request.Order, Cancelled), (told.Order, told.Update.Kind));
        Assert.Empty(await Rig.PollAsync());
    }

    [Fact]
    public async Task SetFoc_AsksForTheDateOnceAndSaysWhy()
    {
        var (request, ports) = await PlacedWithFocAsync();
        var other = Foc.AddDays(3);

        await Rig.Gateway.SetFocAsync(request.Order, ports[0].Id, other, default);
        await Rig.Gateway.SetFocAsync(request.Order, ports[0].Id, other, default);

        Assert.Equal(other, DateTimeOffset.Parse(ports[0].Fact("activation_settings.foc_datetime_requested")!));
        Assert.Contains("losing carrier", Assert.Single(ports[0].Comments));
    }

    [Fact]
    public async Task SetFoc_OutsideTheWindows_IsRefused()
    {
        var (request, ports) = await PlacedWithFocAsync();
        Telnyx.FocWindows.Add((Foc, Foc.AddHours(1)));

        var refused = await Assert.ThrowsAsync<CarrierRefusedException>(
            () => Rig.Gateway.SetFocAsync(request.Order, ports[0].Id, Foc.AddDays(3), default));

        Assert.Equal("foc-not-allowed", refused.RawCode);
        Assert.Empty(ports[0].Comments);
    }

    private async Task<(CarrierPortRequest Request, IReadOnlyList<DoubledPort> Ports)> PlacedWithFocAsync()
    {
        var placed = await Rig.PlaceAsync();
        Telnyx.Move(placed.Ports[0], "foc-date-confirmed", Foc);
        await Rig.PollAsync();
        return placed;
    }
}
