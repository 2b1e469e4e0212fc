using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Chores;
using CallingPlans.Application.Locations;
using CallingPlans.Application.Results;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.NumberInventory;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Organizations;

namespace CallingPlans.Application.Tests.Setup;

/// <summary>What tests of set-up do with the app.</summary>
internal static class SetupSteps
{
    public static readonly Subscription Trial = new(SubscriptionKind.Trial, 0, OutboundCallingPlanSource.ControlHub);

    /// <summary>All that Calling Plans need to be enabled.</summary>
    public static ConnectionInput Enabling() => new()
    {
        Kind = PstnConnectionKind.CallingPlans,
        ContractContact = new ContractContactInput
        {
            Name = "Robin Counts",
            Title = "CFO",
            Email = "robin@contoso.example",
            Phone = "+12025550100",
        },
        EmergencyAddress = Given.Address(),
    };

    /// <summary>A location without a connection.</summary>
    public static Location Unconnected() => Given.Location() with { Connection = PstnConnection.None };

    /// <summary>Gives a location its connection: one without any and a paid organisation where nothing else is said.</summary>
    public static Task<Result<Stored<Location>>> ConnectAsync(
        this FakeApp app, ConnectionInput? input = null, Organization? organization = null, Location? location = null)
    {
        var stored = app.Locations.Put("contoso", (location ?? Unconnected()).Id, location ?? Unconnected());
        app.Organizations.Put("contoso", "organization", organization ?? Given.Organization());
        return app.Get<PutConnection>().RunAsync(
            Given.Admin, new AccessibleLocation(stored, organization ?? Given.Organization()), input ?? Enabling(), default);
    }

    /// <summary>The codes of a result's errors; none where it succeeded.</summary>
    public static List<string> CodesOf<T>(Result<T> result) => [.. result.Failure?.Errors.Select(e => e.Code) ?? []];

    public static Organization PutOrganization(this FakeApp app, Subscription subscription)
    {
        var organization = Given.Organization() with { Subscription = subscription };
        app.Organizations.Put("contoso", "organization", organization);
        return organization;
    }

    public static async Task<Organization> ReadOrganizationAsync(this FakeApp app) =>
        (await app.Organizations.FindAsync("contoso", "organization", default))!.Value;

    /// <param name="enabledAt">Null where it has no connection yet.</param>
    public static Location PutLocation(this FakeApp app, string id, string timeZone, DateTimeOffset? enabledAt)
    {
        var location = Given.Location(timeZone: timeZone) with
        {
            Id = id,
            Connection = enabledAt is null
                ? PstnConnection.None
                : new PstnConnection { Kind = PstnConnectionKind.CallingPlans, EnabledAt = enabledAt },
        };
        app.Locations.Put("contoso", id, location);
        return location;
    }

    public static async Task<TelephoneNumber> PutNumberAsync(
        this FakeApp app, string number, NumberStatus status = NumberStatus.Active, DateTimeOffset? billingStart = null)
    {
        var added = new InventoryNumber
        {
            Number = Given.Number(number),
            OrganizationId = "contoso",
            LocationId = "hq",
            Kind = NumberType.Landline,
            Status = status,
            OrderId = "order",
            BillingStart = billingStart,
        };
        await app.Inventory.UpsertAsync([added], default);
        return added.Number;
    }

    public static InventoryNumber ReadNumber(this FakeApp app, TelephoneNumber number) =>
        app.Inventory.All.Single(n => n.Number == number);

    public static Task SweepAfterAsync(this FakeApp app, TimeSpan passed)
    {
        app.Time.Advance(passed);
        return app.Get<ChoreRunner>().DoDueAsync(100, default);
    }
}
