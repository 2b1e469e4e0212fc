using CallingPlans.Application.PortOrders.Submit;
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
    public async Task RunAsync_NumberClaimedByAnOrderThatNeverCameToBe_IsFree()
    {
        app.Registry.Put(Given.Number("+12025550101"), new OrderRef("fabrikam", OrderId.New()));

        Assert.Empty(await CheckAsync(UsOrder("+12025550101")));
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
