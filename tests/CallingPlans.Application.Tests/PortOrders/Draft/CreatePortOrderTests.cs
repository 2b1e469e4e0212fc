using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Orders;
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
    public async Task RunAsync_Repeated_AnswersTheDraftThatWasMade()
    {
        var identity = NewIdentity.Fresh();
        var made = (await CreateAsync(Given.Input("+12025550101"), Given.Location(), identity)).Value;

        var again = (await CreateAsync(Given.Input("+12025550101"), Given.Location(), identity with { IsRepeated = true })).Value;

        Assert.Equal((identity.Id, made.OrderNumber), (again.Id, again.OrderNumber));
        Assert.Single(app.Deadlines.All);
    }

    [Fact]
    public async Task RunAsync_RepeatedAndNothingWasMade_MakesTheDraft()
    {
        var identity = NewIdentity.Fresh() with { IsRepeated = true };

        Assert.Equal(identity.Id, (await CreateAsync(new PortOrderInput(), Given.Location(), identity)).Value.Id);
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
            .RunAsync(Given.Admin, Given.Organization(), Given.Location(), new(), NewIdentity.Fresh(), default)).Failure!;

        Assert.Equal(ErrorCode.MarketNotSupported, Assert.Single(failure.Errors).Code);
    }

    private Task<Result<PortOrder>> CreateAsync(PortOrderInput input, Location location, NewIdentity? identity = null) =>
        app.Get<CreatePortOrder>().RunAsync(
            Given.Admin, Given.Organization(), location, input, identity ?? NewIdentity.Fresh(), default);
}
