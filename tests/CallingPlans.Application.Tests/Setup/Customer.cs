using CallingPlans.Application.Access;
using CallingPlans.Application.Billing;
using CallingPlans.Application.Chores;
using CallingPlans.Application.Organizations;
using CallingPlans.Application.Tests.Setup.Memory;
using CallingPlans.Application.Trials;
using CallingPlans.Domain.NumberInventory;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Organizations;
using CallingPlans.Domain.PortOrders;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace CallingPlans.Application.Tests.Setup;

/// <summary>One organisation in memory, and the use cases that its set-up needs.</summary>
internal sealed class Customer
{
    public const string Id = "contoso";

    public static readonly DateTimeOffset Start = new(2026, 3, 10, 15, 0, 0, TimeSpan.Zero);

    public Customer(Subscription subscription)
    {
        Time = new FakeTimeProvider(Start);
        Chores = new ChoreRunner(
            Promised,
            [
                new StartPlans(Organizations, Locations, Billing, Time),
                new StartTrialNumbers(Organizations, Locations, Inventory, Billing, Time),
            ],
            Time,
            NullLogger<ChoreRunner>.Instance);
        SubscriptionBilling = new SubscriptionBilling(Chores);
        Convert = new ConvertTrial(Organizations, SubscriptionBilling, Time);
        Write(new Organization { Id = Id, Name = "Contoso", PartnerId = "partner", Language = "en", Subscription = subscription });
    }

    public FakeTimeProvider Time { get; }

    public MemoryResources<Organization> Organizations { get; } = new();

    public MemoryResources<Location> Locations { get; } = new();

    public MemoryInventory Inventory { get; } = new();

    public MemoryBilling Billing { get; } = new();

    public MemoryChores Promised { get; } = new();

    public ChoreRunner Chores { get; }

    public SubscriptionBilling SubscriptionBilling { get; }

    public ConvertTrial Convert { get; }

    public static Subscription Trial { get; } = new(SubscriptionKind.Trial, 0, OutboundCallingPlanSource.ControlHub);

    public Organization Organization => Organizations.Get(Id, "organization")!;

    public void Write(Organization organization)
    {
        var (partition, id) = OrganizationAccess.Key(Id);
        Organizations.Put(partition, id, organization);
    }

    public Task<Abstractions.Storage.Stored<Organization>?> ReadAsync() => Organizations.FindAsync(Id, "organization", default);

    public Location AddLocation(string id, string timeZone, DateTimeOffset? enabledAt = null)
    {
        var location = new Location
        {
            Id = id,
            OrganizationId = Id,
            Name = id,
            Country = "US",
            Address = new PostalAddress(),
            TimeZone = timeZone,
            Contact = new LocationContact("Telecom", "telecom@contoso.example"),
            Connection = enabledAt is null
                ? PstnConnection.None
                : new PstnConnection { Kind = PstnConnectionKind.CallingPlans, EnabledAt = enabledAt },
        };
        Locations.Put(Id, id, location);
        return location;
    }

    public TelephoneNumber AddNumber(string number, NumberStatus status = NumberStatus.Active, DateTimeOffset? billingStart = null)
    {
        var parsed = TelephoneNumber.TryParse(number, allowFictional: true, out var found)
            ? found
            : throw new ArgumentException("Not a number.", nameof(number));
        _ = Inventory.UpsertAsync(
            [
                new InventoryNumber
                {
                    Number = parsed,
                    OrganizationId = Id,
                    LocationId = "us",
                    Kind = parsed.Type,
                    Status = status,
                    OrderId = "order",
                    BillingStart = billingStart,
                },
            ],
            default);
        return parsed;
    }
}
