using CallingPlans.Domain.Organizations;

namespace CallingPlans.Application.Tests.Setup.Billing;

public sealed class StartPlansTests
{
    private static readonly DateOnly ServiceDate = new(2026, 4, 1);

    private static readonly Subscription ControlHub = new(SubscriptionKind.Paid, 5, OutboundCallingPlanSource.ControlHub);

    private static readonly Subscription Ccw = new(SubscriptionKind.Paid, 5, OutboundCallingPlanSource.Ccw, ServiceDate);

    [Fact]
    public async Task Follow_ControlHubWithoutAnEnabledLocation_DoesNotBillYet()
    {
        var customer = new Customer(ControlHub);
        customer.AddLocation("us", "America/New_York");

        await WriteAsync(customer);

        Assert.Empty(customer.Billing.All);
        Assert.Empty(customer.Promised.All);
    }

    [Fact]
    public async Task Follow_ControlHub_BillsOnceFromTheFirstEnabling()
    {
        var customer = new Customer(ControlHub);
        customer.AddLocation("a", "Europe/Berlin", Customer.Start);
        customer.AddLocation("b", "America/New_York", Customer.Start.AddDays(-1));

        await WriteAsync(customer);
        await WriteAsync(customer);

        Assert.Equal(Customer.Start.AddDays(-1), Assert.Single(customer.Billing.All).At);
    }

    [Fact]
    public async Task Follow_CcwBeforeTheServiceDate_BillsExactlyAtItsLocalMidnight()
    {
        var customer = new Customer(Ccw);
        customer.AddLocation("us", "America/New_York", Customer.Start);
        var midnight = new DateTimeOffset(2026, 4, 1, 4, 0, 0, TimeSpan.Zero);

        await WriteAsync(customer);
        await SweepAtAsync(customer, midnight.AddTicks(-1));
        Assert.Empty(customer.Billing.All);
        await SweepAtAsync(customer, midnight.AddHours(5));

        var started = Assert.Single(customer.Billing.All);
        Assert.Equal((midnight, 30), (started.At, started.ProrationDays));
        Assert.Empty(customer.Promised.All);
    }

    [Fact]
    public async Task Follow_CcwWithoutAnEnabledLocation_BillsFromTheServiceDateInUtc()
    {
        var customer = new Customer(Ccw);

        await WriteAsync(customer);
        await SweepAtAsync(customer, new DateTimeOffset(2026, 4, 2, 0, 0, 0, TimeSpan.Zero));

        Assert.Equal(new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero), Assert.Single(customer.Billing.All).At);
    }

    [Fact]
    public async Task Follow_ServiceDateMovedLater_BillsOnceFromTheLaterDate()
    {
        var customer = new Customer(Ccw);
        await WriteAsync(customer);
        customer.Write(customer.Organization with { Subscription = Ccw with { RequestedServiceDate = ServiceDate.AddDays(7) } });
        await WriteAsync(customer);

        await SweepAtAsync(customer, new DateTimeOffset(2026, 4, 3, 0, 0, 0, TimeSpan.Zero));
        Assert.Empty(customer.Billing.All);
        await SweepAtAsync(customer, new DateTimeOffset(2026, 4, 9, 0, 0, 0, TimeSpan.Zero));

        Assert.Equal(new DateTimeOffset(2026, 4, 8, 0, 0, 0, TimeSpan.Zero), Assert.Single(customer.Billing.All).At);
    }

    [Fact]
    public async Task Follow_Trial_PromisesAndBillsNothing()
    {
        var customer = new Customer(Customer.Trial);
        customer.AddLocation("us", "America/New_York", Customer.Start);

        await WriteAsync(customer);

        Assert.Empty(customer.Billing.All);
        Assert.Empty(customer.Promised.All);
    }

    private static Task WriteAsync(Customer customer) =>
        customer.SubscriptionBilling.FollowAsync(customer.Organization, () => Task.FromResult(true), default);

    private static Task SweepAtAsync(Customer customer, DateTimeOffset moment)
    {
        customer.Time.SetUtcNow(moment);
        return customer.Chores.DoDueAsync(100, default);
    }
}
