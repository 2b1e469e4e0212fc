using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Domain.Errors;
using CallingPlans.Testing;
using CallingPlans.Testing.Telnyx;
using static CallingPlans.Application.Abstractions.Carriers.CarrierUpdateKind;

namespace CallingPlans.Infrastructure.Tests.Carriers.Telnyx;

/// <summary>One order of ours that is several of Telnyx'.</summary>
public sealed class TelnyxPartsTests(AzuriteFixture azurite) : TelnyxTests(azurite)
{
    private DateTimeOffset Foc => Rig.Clock.GetUtcNow().AddDays(7);

    [Fact]
    public async Task Changes_OnePartIsFurther_ShowsItAndMovesNothing()
    {
        var ports = await SplitAsync();
        Telnyx.Move(ports[0], "submitted");

        var told = await Rig.PollOneAsync();

        Assert.Equal(PartsChanged, told.Kind);
        Assert.Equal(["in-process", "submitted"], told.Parts!.Select(p => p.RawStatus).Order());
    }

    [Fact]
    public async Task Changes_TheOrderIsAsFarAsItsLastPart()
    {
        var ports = await SplitAsync();
        List<CarrierUpdateKind> kinds = [];
        foreach (var status in (string[])["submitted", "foc-date-confirmed", "ported"])
        {
            foreach (var port in ports)
            {
                Telnyx.Move(port, status, status == "foc-date-confirmed" ? Foc : null);
                kinds.Add((await Rig.PollOneAsync()).Kind);
            }
        }

        Assert.Equal([PartsChanged, Accepted, PartsChanged, FocReceived, PartsChanged, Ported], kinds);
    }

    [Fact]
    public async Task Changes_PartsWithTwoDates_TellTheLater()
    {
        var ports = await SplitAsync();
        Telnyx.Move(ports[0], "foc-date-confirmed", Foc.AddDays(2));
        Telnyx.Move(ports[1], "foc-date-confirmed", Foc);

        var told = await Rig.PollOneAsync();

        Assert.Equal((FocReceived, Foc.AddDays(2)), (told.Kind, told.FocAt));
        Assert.Equal([Foc, Foc.AddDays(2)], told.Parts!.Select(p => p.FocAt!.Value).Order());
    }

    [Fact]
    public async Task Changes_OnePartInException_RejectsTheOrderAndNamesItsNumbers()
    {
        var ports = await SplitAsync();
        Telnyx.Move(ports[0], "submitted");
        Telnyx.Move(ports[1], "exception", details: ("PHONE_NUMBER_NOT_PORTABLE", "Inactive"));

        var told = await Rig.PollOneAsync();

        var error = Assert.Single(told.Errors!);
        Assert.Equal((Rejected, ErrorCode.TnNotPortable), (told.Kind, error.Code));
        Assert.Equal(ports[1].Numbers, error.Numbers);
    }

    [Fact]
    public async Task Changes_TelnyxCancelsOnePart_DoesNotCompleteTheOrder()
    {
        var ports = await SplitAsync();
        Telnyx.Move(ports[0], "ported");
        Telnyx.Move(ports[1], "cancelled");

        var told = await Rig.PollOneAsync();

        Assert.Equal((Rejected, ErrorCode.Unidentified), (told.Kind, Assert.Single(told.Errors!).Code));
        Assert.Equal(ports[1].Numbers, told.Errors![0].Numbers);
    }

    [Fact]
    public async Task Changes_SplitLater_TakesTheNewPartIn()
    {
        var (request, ports) = await Rig.PlaceAsync();
        Telnyx.Move(ports[0], "submitted");
        await Rig.PollAsync();
        var split = new DoubledPort
        {
            Id = Guid.NewGuid().ToString(),
            Numbers = ["+14255550150"],
            CustomerReference = ports[0].CustomerReference,
            GroupReference = request.Order.ToString(),
            CreatedAt = Rig.Clock.GetUtcNow().AddMinutes(1),
        };
        Telnyx.Add([split]);
        Telnyx.Move(split, "submitted");

        var told = await Rig.PollOneAsync();

        Assert.Equal((PartsChanged, ports[0].Id), (told.Kind, told.Reference));
        Assert.Equal([ports[0].Id, split.Id], told.Parts!.Select(p => p.Reference));
    }

    [Fact]
    public async Task Cancel_TheNearestPartIsRefused_LeavesTheOthers()
    {
        var ports = await SplitAsync();
        Telnyx.Move(ports[0], "foc-date-confirmed", Foc);
        Telnyx.Move(ports[1], "foc-date-confirmed", Rig.Clock.GetUtcNow().AddHours(20));
        var order = (await Rig.PollAsync())[0].Order!;

        var refused = await Assert.ThrowsAsync<CarrierRefusedException>(
            () => Rig.Gateway.RequestCancellationAsync(order, ports[0].Id, default));

        Assert.Equal("90201", refused.RawCode);
        Assert.All(ports, p => Assert.Equal("foc-date-confirmed", p.Status));
    }

    private async Task<IReadOnlyList<DoubledPort>> SplitAsync()
    {
        Telnyx.SplitBy = number => number;
        var (_, ports) = await Rig.PlaceAsync();
        await Rig.PollAsync();
        return ports;
    }
}
