using CallingPlans.Application.PortOrders.Submit;
using CallingPlans.Application.Results;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.PortOrders.Submit;

public sealed class PreliminaryCheckTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task RunAsync_NumbersThatCannotBePorted_NamesThem()
    {
        var order = UsOrder("+12025550101", "+12025550102");
        app.Carrier.NotPortable.Add(order.Numbers[1].Number);

        var error = Assert.Single(await CheckAsync(order));

        Assert.Equal(ErrorCode.TnNotPortable, error.Code);
        Assert.Equal(["+12025550102"], error.Numbers);
    }

    [Fact]
    public async Task RunAsync_NumbersOfOtherOrdersAndActiveOnes_AreTwoErrors()
    {
        var other = app.Store(UsOrder("+12025550101").In(OrderStage.AwaitingFoc));
        app.Registry.Put(Given.Number("+12025550102"), new OrderRef("fabrikam", OrderId.New()), active: true);

        var errors = await CheckAsync(UsOrder("+12025550101", "+12025550102", "+12025550103"));

        Assert.Equal(
            [(ErrorCode.NumberAlreadyInOrder, "+12025550101"), (ErrorCode.NumberAlreadyActive, "+12025550102")],
            errors.Select(e => (e.Code, Assert.Single(e.Numbers!))));
        Assert.Equal(OrderStage.AwaitingFoc, app.Now(other).Stage);
    }

    [Fact]
    public async Task RunAsync_NumberClaimedByAnOrderThatNeverCameToBe_IsFree()
    {
        app.Registry.Put(Given.Number("+12025550101"), new OrderRef("fabrikam", OrderId.New()));

        Assert.Empty(await CheckAsync(UsOrder("+12025550101")));
    }

    [Fact]
    public async Task RunAsync_CarrierUnavailable_IsUnavailableWithItsTimeAndChangesNothing()
    {
        app.Carrier.Unavailable = true;

        var result = await app.Get<PreliminaryCheck>().RunAsync(UsOrder(), Given.Organization(), default);

        Assert.Equal(FailureKind.Unavailable, result.Failure!.Kind);
        Assert.Equal(ErrorCode.CarrierUnavailable, Assert.Single(result.Failure.Errors).Code);
        Assert.Equal(TimeSpan.FromSeconds(7), result.Failure.RetryAfter);
        Assert.Empty(app.Journal.Entries);
    }

    [Fact]
    public async Task RunAsync_WhereTheDeskChecks_AsksNoCarrier()
    {
        app.Carrier.Unavailable = true;

        Assert.Empty(await CheckAsync(GermanOrder()));
    }

    [Fact]
    public async Task RunAsync_WithoutNumbers_AsksNoCarrier()
    {
        app.Carrier.Unavailable = true;

        Assert.Equal(ErrorCode.ValidationFailed, Assert.Single(await CheckAsync(UsOrder() with { Numbers = [] })).Code);
    }

    private async Task<IReadOnlyList<ErrorDetail>> CheckAsync(Domain.PortOrders.PortOrder order) =>
        (await app.Get<PreliminaryCheck>().RunAsync(order, Given.Organization(), default)).Value;
}
