using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Application.Locations;
using CallingPlans.Application.Organizations;
using CallingPlans.Application.Partners;
using CallingPlans.Application.Results;
using CallingPlans.Domain.Markets;
using CallingPlans.Domain.Organizations;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Functions.Development;

/// <summary>What the sample data is called.</summary>
public sealed record Samples(string Partner, IReadOnlyList<string> Organizations, IReadOnlyList<string> Locations);

/// <summary>
/// Sample organisations of a development installation: a partner with a paid and a trial customer, each with an enabled
/// location in every market. What is there already stays as it is.
/// </summary>
public sealed class SampleData(
    MarketCatalog markets,
    PutPartner putPartner,
    PutOrganization putOrganization,
    PutLocation putLocation,
    PutConnection putConnection,
    LocationAccess locations,
    TimeProvider time)
{
    private const string PartnerId = "contoso-partner";
    private static readonly (string Id, string Name, SubscriptionKind Kind)[] Customers =
        [("contoso", "Contoso", SubscriptionKind.Paid), ("contoso-trial", "Contoso Trial", SubscriptionKind.Trial)];

    private static readonly Caller Desk = new("seed", "Seed", null, Role.PortingDesk, null, null);

    public async Task<Result<Samples>> SeedAsync(CancellationToken cancellation)
    {
        var partner = new PartnerInput { Name = "Contoso Partner", Authorized = true, AddendumAcceptedAt = time.GetUtcNow().AddDays(-1) };
        if (Failed(await putPartner.RunAsync(PartnerId, Given(partner), null, cancellation)) is { } noPartner)
            return noPartner;
        var profiles = markets.Enabled.OrderBy(m => m.Country).ToList();
        foreach (var (id, name, kind) in Customers)
        {
            if (Failed(await putOrganization.RunAsync(Desk, id, Given(Organization(name, kind)), null, cancellation)) is { } noCustomer)
                return noCustomer;
            foreach (var market in profiles)
            {
                if (await SeedLocationAsync(id, market, cancellation) is { } noLocation)
                    return noLocation;
            }
        }

        return new Samples(PartnerId, [.. Customers.Select(c => c.Id)], [.. profiles.Select(LocationId)]);
    }

    private async Task<Failure?> SeedLocationAsync(string organization, MarketProfile market, CancellationToken cancellation)
    {
        var address = SampleAddresses.In(market);
        var location = new LocationInput
        {
            Name = $"Contoso {market.Names["en"]}",
            Country = market.Country,
            Address = address,
            TimeZone = market.TimeZones[0],
            Contact = new ContactInput { Name = "Contoso Telecom", Email = "telecom@contoso.example", Phone = null },
        };
        if (Failed(await putLocation.RunAsync(organization, LocationId(market), Given(location), null, cancellation)) is { } failure)
            return failure;
        var found = await locations.FindAsync(Desk, organization, LocationId(market), cancellation);
        if (found.Failure is not null || found.Value.Location.Connection.IsCallingPlans)
            return found.Failure;
        return (await putConnection.RunAsync(Desk, found.Value, Connection(address), cancellation)).Failure;
    }

    private static string LocationId(MarketProfile market) => market.Country.ToLowerInvariant();

    private static ConnectionInput Connection(PostalAddress address) => new()
    {
        Kind = PstnConnectionKind.CallingPlans,
        ContractContact = new ContractContactInput
        {
            Name = "Contoso Contracts",
            Title = "Director",
            Email = "contracts@contoso.example",
            Phone = "+12025550100",
        },
        EmergencyAddress = address,
    };

    private static OrganizationInput Organization(string name, SubscriptionKind kind) => new()
    {
        Name = name,
        PartnerId = PartnerId,
        Language = "en",
        Subscription = new SubscriptionInput
        {
            Kind = kind,
            CommittedOutboundCallingPlans = kind == SubscriptionKind.Paid ? 10 : 0,
            OutboundCallingPlanSource = OutboundCallingPlanSource.ControlHub,
        },
    };

    /// <summary>That something is there already is what is wanted: it answers 428.</summary>
    private static Failure? Failed<T>(Result<T> result) =>
        result.Failure is { Kind: not (FailureKind.PreconditionRequired or FailureKind.PreconditionFailed) } failure ? failure : null;

    private static Func<CancellationToken, Task<Result<T>>> Given<T>(T input) => _ => Task.FromResult<Result<T>>(input);
}
