using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.PortOrders.Draft;
using CallingPlans.Application.Results;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Organizations;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.Tests.PortOrders.Draft;

public sealed class CreatePortOrderTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task RunAsync_EmptyInput_IsADraftWithItsReminder()
    {
        var order = (await CreateAsync(new PortOrderInput(), Given.Location())).Value;

        Assert.Equal(PortOrderStatus.Pending, order.Status);
        Assert.Empty(order.Numbers);
        Assert.Equal(
            [new Deadline(order.Ref, DeadlineKind.DraftForgotten, Given.Now.AddDays(7))], app.Deadlines.All);
    }

    [Fact]
    public async Task RunAsync_Pin_IsSealedForTheOrder()
    {
        var input = Given.Input("+12025550101");

        var order = (await CreateAsync(input with { Account = input.Account! with { Pin = "1234" } }, Given.Location())).Value;

        Assert.Equal("1234", app.Get<PinSealing>().Open(order.Account.ProtectedPin!, order.Id));
    }

    [Fact]
    public async Task RunAsync_LocationWithoutCallingPlans_IsRefused()
    {
        var failure = (await CreateAsync(new(), Given.Location() with { Connection = PstnConnection.None })).Failure!;

        Assert.Equal(ErrorCode.LocationNotEnabled, Assert.Single(failure.Errors).Code);
        Assert.Empty(app.Deadlines.All);
    }

    [Fact]
    public async Task RunAsync_MarketSwitchedOff_IsRefused()
    {
        using var without = new FakeApp(("Markets:US:enabled", "false"));

        var failure = (await without.Get<CreatePortOrder>()
            .RunAsync(Given.Admin, Given.Organization(), Given.Location(), new(), default)).Failure!;

        Assert.Equal(ErrorCode.MarketNotSupported, Assert.Single(failure.Errors).Code);
    }

    private Task<Result<PortOrder>> CreateAsync(PortOrderInput input, Location location) =>
        app.Get<CreatePortOrder>().RunAsync(Given.Admin, Given.Organization(), location, input, default);
}
