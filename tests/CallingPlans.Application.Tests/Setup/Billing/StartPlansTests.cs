using CallingPlans.Application.Organizations;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Organizations;

namespace CallingPlans.Application.Tests.Setup.Billing;

public sealed class StartPlansTests : IDisposable
{
    private readonly FakeApp app = new();

    private static readonly DateOnly ServiceDate = new(2026, 4, 1);

    private static readonly Subscription ControlHub = new(SubscriptionKind.Paid, 5, OutboundCallingPlanSource.ControlHub);

    private static readonly Subscription Ccw = new(SubscriptionKind.Paid, 5, OutboundCallingPlanSource.Ccw, ServiceDate);

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Follow_CcwBeforeTheServiceDate_BillsExactlyAtItsLocalMidnight()
    {
        app.PutOrganization(Ccw);
        app.PutLocation("us", "America/New_York", Given.Now);
        var midnight = new DateTimeOffset(2026, 4, 1, 4, 0, 0, TimeSpan.Zero);

        await WriteAsync();
        await SweepAtAsync(midnight.AddTicks(-1));
        Assert.Empty(app.Billing.All);
        await SweepAtAsync(midnight.AddHours(5));

        var started = Assert.Single(app.Billing.All);
        Assert.Equal((midnight, 30), (started.At, started.ProrationDays));
        Assert.Empty(app.Chores.All);
    }

    [Fact]
    public async Task Follow_CcwWithoutAnEnabledLocation_BillsFromTheServiceDateInUtc()
    {
        app.PutOrganization(Ccw);

        await WriteAsync();
        await SweepAtAsync(new DateTimeOffset(2026, 4, 2, 0, 0, 0, TimeSpan.Zero));

        Assert.Equal(new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero), Assert.Single(app.Billing.All).At);
    }

    [Fact]
    public async Task Follow_CcwWithoutAServiceDate_BillsFromTheFirstEnabling()
    {
        app.PutOrganization(Ccw with { RequestedServiceDate = null });
        app.PutLocation("us", "America/New_York", Given.Now);

        await WriteAsync();

        Assert.Equal(Given.Now, Assert.Single(app.Billing.All).At);
    }

    [Fact]
    public async Task Follow_ServiceDateMovedLater_BillsOnceFromTheLaterDate()
    {
        app.PutOrganization(Ccw);
        await WriteAsync();
        app.PutOrganization(Ccw with { RequestedServiceDate = ServiceDate.AddDays(7) });
        await WriteAsync();

        await SweepAtAsync(new DateTimeOffset(2026, 4, 3, 0, 0, 0, TimeSpan.Zero));
        Assert.Empty(app.Billing.All);
        await SweepAtAsync(new DateTimeOffset(2026, 4, 9, 0, 0, 0, TimeSpan.Zero));

        Assert.Equal(new DateTimeOffset(2026, 4, 8, 0, 0, 0, TimeSpan.Zero), Assert.Single(app.Billing.All).At);
    }

    private async Task WriteAsync() => await app.Get<SubscriptionBilling>().FollowAsync(
        await app.ReadOrganizationAsync(), () => Task.FromResult(true), default);

    private Task SweepAtAsync(DateTimeOffset moment) => app.SweepAfterAsync(moment - app.Time.GetUtcNow());
}
