using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Desk.Portability;
using CallingPlans.Application.PortOrders;
using CallingPlans.Application.PortOrders.Submit;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.Desk;

public sealed class OverridePortabilityTests : IDisposable
{
    private const string Number = "+12025550101";
    private const string German = "+4930901820";
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task RunAsync_NumberOfTheOrder_IsKeptOnTheOrderTheLatestForEachNumber()
    {
        var order = app.Store(UsOrder(Number));
        await DecideAsync(order, Number, portable: false);

        var now = (await DecideAsync(order, Number, portable: true)).Value.Order;

        var decision = Assert.Single(now.PortabilityDecisions);
        Assert.Equal((Number, true, "Asked the carrier."), (decision.Number.ToString(), decision.Portable, decision.Reason));
        Assert.Equal(2, app.Orders.EventsOf(order.Ref).Count(e => e.Actor == "Dana"));
    }

    [Fact]
    public async Task CheckPortability_MarketThatTheDeskChecks_IsOpenUntilTheDeskDecides()
    {
        var open = await CheckAsync(German, "DE", "Europe/Berlin");
        Assert.Equal((null, ErrorCode.CheckedByDesk), (open.Portable, open.Reason));

        await DecideAsync(app.Store(GermanOrder(German)), German, portable: true);

        Assert.True((await CheckAsync(German, "DE", "Europe/Berlin")).Portable);
    }

    [Theory]
    [InlineData("US", true)]
    [InlineData("US", false)]
    [InlineData("DE", true)]
    [InlineData("DE", false)]
    public async Task PreliminaryCheck_DeskDecided_HoldsInEveryMarket(string market, bool portable)
    {
        var order = app.Store(market == "US" ? UsOrder(Number) : GermanOrder(German));
        var number = order.Numbers[0].Number;
        app.Carrier.NotPortable.Add(number);
        await DecideAsync(order, number.ToString(), portable);

        var errors = (await app.Get<PreliminaryCheck>().RunAsync(app.Now(order), Given.Organization(), default)).Value;

        Assert.Equal(portable ? [] : [ErrorCode.TnNotPortable], errors.Select(e => e.Code));
    }

    [Fact]
    public async Task PreliminaryCheck_DecidedForAnotherOrganization_DoesNotCount()
    {
        await DecideAsync(app.Store(UsOrder(Number) with { OrganizationId = "fabrikam" }), Number, portable: false);

        var errors = (await app.Get<PreliminaryCheck>().RunAsync(UsOrder(Number), Given.Organization(), default)).Value;

        Assert.Empty(errors);
    }

    [Fact]
    public async Task RunAsync_SomebodyElseDecidesAtOnce_TheLaterCounts()
    {
        var order = app.Store(UsOrder(Number));
        await DecideAsync(order, Number, portable: true);
        var (partition, id) = (order.OrganizationId, Number);
        app.PortabilityDecisions.BeforeNextReplace = () => app.PortabilityDecisions.Put(
            partition, id, new PortabilityDecision(Given.Number(Number), true, "Other", "Olga", Given.Now));

        await DecideAsync(order, Number, portable: false);

        Assert.False((await CheckAsync(Number, "US", "America/New_York")).Portable);
    }

    [Fact]
    public async Task RunAsync_NumberOfAnotherOrder_IsRefused() => DeskTheory.AssertInvalid(
        await DecideAsync(app.Store(UsOrder(Number)), "+12025550150", portable: true), "/number");

    [Fact]
    public async Task RunAsync_ClosedOrder_IsAConflictAndHoldsNowhere()
    {
        DeskTheory.AssertConflict(await DecideAsync(app.Store(UsOrder(Number).In(OrderStage.Closed)), Number, portable: false));

        Assert.True((await CheckAsync(Number, "US", "America/New_York")).Portable);
    }

    private async Task<PortabilityAnswer> CheckAsync(string number, string country, string zone) =>
        Assert.Single((await app.Get<CheckPortability>().RunAsync(
            Given.Location(country, zone), new PortabilityInput { Numbers = [number] }, default)).Value);

    private Task<Result<WrittenOrder>> DecideAsync(PortOrder order, string number, bool portable) =>
        app.Get<OverridePortability>().RunAsync(
            Given.Desk,
            order,
            new PortabilityOverrideInput { Number = number, Portable = portable, Reason = "Asked the carrier." },
            default);
}
