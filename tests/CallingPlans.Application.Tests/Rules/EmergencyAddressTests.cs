using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.EmergencyAddresses;
using CallingPlans.Application.Locations;
using CallingPlans.Application.Results;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Application.Tests.Setup;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Organizations;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.Tests.Rules;

/// <summary>Where help is sent when an emergency number is called.</summary>
public sealed class EmergencyAddressTests : IDisposable
{
    private static readonly PostalAddress Office = Given.Address();
    private static readonly PostalAddress Home = Given.Address() with { Street = "2 Home Street" };
    private readonly FakeApp app = new();

    public EmergencyAddressTests()
    {
        app.PutOrganization(SetupSteps.Trial);
        app.Locations.Put("contoso", "hq", Given.Location() with { EmergencyAddress = new EmergencyAddress(Office, Given.Now) });
    }

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData("nothing", EmergencyAddressSource.Location, "1 Contoso Way")]
    [InlineData("own", EmergencyAddressSource.Number, "2 Home Street")]
    [InlineData("own, put back", EmergencyAddressSource.Location, "1 Contoso Way")]
    [InlineData("location moved", EmergencyAddressSource.Location, "2 Home Street")]
    [InlineData("own, location moved", EmergencyAddressSource.Number, "2 Home Street")]
    public async Task ANumberResolvesToItsOwnAddressOrToThatOfItsLocation(string changes, EmergencyAddressSource source, string street)
    {
        await app.PutNumberAsync("+12025550101");
        foreach (var change in changes.Split(", "))
        {
            Assert.True(change switch
            {
                "own" => (await SetNumberAsync(Home)).Succeeded,
                "put back" => (await SetNumberAsync(null)).Succeeded,
                "location moved" => (await SetLocationAsync(Home)).Succeeded,
                _ => true,
            });
        }

        var number = await ReachAsync();
        var resolved = EmergencyAddressBook.Of(number.Number, number.Location).Value;

        Assert.Equal((source, street), (resolved.Source, resolved.Address.Street));
    }

    [Theory]
    [InlineData("street")]
    [InlineData("city")]
    [InlineData("region")]
    [InlineData("postalCode")]
    [InlineData("country")]
    public async Task AnAddressThatDoesNotFitTheMarketIsRefused(string part)
    {
        var address = part switch
        {
            "street" => Home with { Street = " " },
            "city" => Home with { City = null },
            "region" => Home with { Region = "Ontario" },
            "postalCode" => Home with { PostalCode = "K1A 0B1" },
            _ => Home with { Country = "CA" },
        };

        var error = (await SetLocationAsync(address)).Failure!.Errors.Single();

        Assert.Equal((ErrorCode.AddressInvalid, $"/{part}"), (error.Code, error.Field));
        Assert.Equal(Office, (await app.Locations.FindAsync("contoso", "hq", default))!.Value.EmergencyAddress!.Address);
    }

    [Theory]
    [InlineData("the same", 0)]
    [InlineData("another", 1)]
    public async Task AChangeIsKeptWithWhoMadeItAndWhenAndSentToTheCarrier(string address, int changes)
    {
        app.Time.Advance(TimeSpan.FromDays(1));

        await SetLocationAsync(address == "another" ? Home : Office);

        var history = await HistoryAsync();
        Assert.Equal(changes, history.Count);
        Assert.All(history, change => Assert.Equal((Given.Now.AddDays(1), "Robin", Home), (change.At, change.By, change.Address)));
        Assert.Equal(history.Select(change => (change.Id, Home)), app.EmergencyRegistrar.All.Select(sent => (sent.ChangeId, sent.Address!)));
    }

    [Theory]
    [InlineData(false, 0, true)]
    [InlineData(true, 0, false)]
    [InlineData(true, 1, true)]
    public async Task AChangeThatTheCarrierCouldNotTakeIsSentLater(bool unavailable, int minutesLater, bool sent)
    {
        app.EmergencyRegistrar.Fault = unavailable ? new CarrierUnavailableException("down") : null;
        await SetLocationAsync(Home);
        app.EmergencyRegistrar.Fault = null;
        if (minutesLater > 0)
            await app.SweepAfterAsync(TimeSpan.FromMinutes(minutesLater));

        Assert.Equal(sent, Assert.Single(await HistoryAsync()).SentAt is not null);
        Assert.Equal(sent ? 1 : 0, app.EmergencyRegistrar.All.Count);
    }

    private async Task<Result<ResolvedEmergencyAddress>> SetLocationAsync(PostalAddress address) =>
        await app.Get<EmergencyAddressBook>().SetAsync(
            Given.Admin,
            new AccessibleLocation((await app.Locations.FindAsync("contoso", "hq", default))!, Given.Organization()),
            address,
            default);

    private async Task<Result<ResolvedEmergencyAddress>> SetNumberAsync(PostalAddress? address) =>
        await app.Get<EmergencyAddressBook>().SetAsync(Given.Admin, await ReachAsync(), address, default);

    private async Task<AccessibleNumber> ReachAsync() =>
        (await app.Get<NumberAccess>().FindAsync(Given.Admin, "contoso", "+12025550101", default)).Value;

    private async Task<IReadOnlyList<EmergencyAddressChange>> HistoryAsync() =>
        (await app.Get<EmergencyAddressHistory>().ListAsync("contoso", EmergencySubject.Of("hq"), new PageRequest(10), default)).Items;
}
