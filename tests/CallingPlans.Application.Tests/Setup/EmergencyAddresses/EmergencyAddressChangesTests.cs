using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Desk.Parked;
using CallingPlans.Application.EmergencyAddresses;
using CallingPlans.Application.Locations;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Organizations;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.Tests.Setup.EmergencyAddresses;

public sealed class EmergencyAddressChangesTests : IDisposable
{
    private static readonly PostalAddress First = Given.Address() with { Street = "1 First Street" };
    private static readonly PostalAddress Second = Given.Address() with { Street = "2 Second Street" };
    private static readonly EmergencySubject Headquarters = EmergencySubject.Of("hq");

    private readonly FakeApp app = new();

    public EmergencyAddressChangesTests() => app.PutLocation("hq", "America/New_York", Given.Now);

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task SetAsync_TwoInOneMoment_AreTwoChangesOfWhichTheCarrierKnowsTheLater()
    {
        await SetAsync(First);
        await SetAsync(Second);

        Assert.Equal([First, Second], (await HistoryAsync(Headquarters)).Select(c => c.Address));
        Assert.True(app.EmergencyRegistrar.All[1].ChangedAt > app.EmergencyRegistrar.All[0].ChangedAt);
    }

    [Fact]
    public async Task SetAsync_ProcessDiedAfterTheWrite_TheNextChangeRecordsTheLostOneFirst()
    {
        var lost = app.PutLocation("hq", "America/New_York", Given.Now).WithEmergencyAddress(First, Given.Now, "Sam");
        app.Locations.Put("contoso", "hq", lost);

        await SetAsync(Second);

        Assert.Equal([("Sam", First), ("Robin", Second)], (await HistoryAsync(Headquarters)).Select(c => (c.By, c.Address!)));
    }

    [Fact]
    public async Task RetryParked_CarrierTakesItNow_IsSentAndParkedNoMore()
    {
        app.EmergencyRegistrar.Fault = new CarrierRefusedException("bad-address", "No such street.");
        await SetAsync(First);
        var item = Assert.Single(app.Parked.All);

        Assert.False((await app.Get<RetryParked>().RunAsync(item.Id, default)).Succeeded);
        Assert.Single(app.Parked.All);
        app.EmergencyRegistrar.Fault = null;
        Assert.True((await app.Get<RetryParked>().RunAsync(item.Id, default)).Succeeded);

        Assert.Empty(app.Parked.All);
        Assert.Equal(First, Assert.Single(app.EmergencyRegistrar.All).Address);
        Assert.NotNull(Assert.Single(await HistoryAsync(Headquarters)).SentAt);
    }

    [Fact]
    public async Task SetAsync_CarrierRefuses_IsParkedAndNotTriedAgain()
    {
        app.EmergencyRegistrar.Fault = new CarrierRefusedException("bad-address", "No such street.");

        await SetAsync(First);

        var parked = Assert.Single((await app.Parked.ListAsync(new PageRequest(10), default)).Items);
        Assert.Equal(("EmergencyAddress", "No such street."), (parked.What, parked.Reason));
        Assert.DoesNotContain("First Street", parked.Content);
        Assert.Empty(app.Chores.All);
    }

    [Fact]
    public async Task SetAsync_NumberPutBack_TellsTheCarrierThatTheLocationsHolds()
    {
        app.PutOrganization(SetupSteps.Trial);
        app.Locations.Put("contoso", "hq", Given.Location() with { EmergencyAddress = new EmergencyAddress(Second, Given.Now) });
        var number = await app.PutNumberAsync("+12025550101");
        var book = app.Get<EmergencyAddressBook>();

        await book.SetAsync(Given.Admin, await ReachAsync(), First, default);
        await book.SetAsync(Given.Admin, await ReachAsync(), null, default);
        await book.SetAsync(Given.Admin, await ReachAsync(), null, default);

        Assert.Equal([First, null], (await HistoryAsync(EmergencySubject.Of(number))).Select(c => c.Address));
        Assert.Equal([(number, First), (number, null)], app.EmergencyRegistrar.All.Select(r => (r.Number!, r.Address)));
    }

    private async Task SetAsync(PostalAddress address)
    {
        var stored = (await app.Locations.FindAsync("contoso", "hq", default))!;
        var result = await app.Get<EmergencyAddressBook>().SetAsync(
            Given.Admin, new AccessibleLocation(stored, Given.Organization()), address, default);
        Assert.True(result.Succeeded);
    }

    private async Task<AccessibleNumber> ReachAsync() =>
        (await app.Get<NumberAccess>().FindAsync(Given.Desk, "contoso", "+12025550101", default)).Value;

    private async Task<IReadOnlyList<EmergencyAddressChange>> HistoryAsync(EmergencySubject subject) =>
        (await app.Get<EmergencyAddressHistory>().ListAsync("contoso", subject, new PageRequest(10), default)).Items;
}
