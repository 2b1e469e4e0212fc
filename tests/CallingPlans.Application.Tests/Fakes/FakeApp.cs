using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Documents;
using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.Abstractions.Security;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Abstractions.Webhooks;
using CallingPlans.Application.NewNumbers.Place;
using CallingPlans.Application.PortOrders;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Domain.Migrations;
using CallingPlans.Domain.Organizations;
using CallingPlans.Domain.PortOrders;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CallingPlans.Application.Tests.Fakes;

/// <summary>The use cases as the app registers them, over ports in memory and a clock that stands still.</summary>
internal sealed class FakeApp : IDisposable
{
    private readonly ServiceProvider services;

    public FakeApp(params (string Name, string Value)[] settings)
    {
        Orders = new(Journal);
        Signals = new(Journal);
        Registry = new(Journal, Time);
        NumberOrders = new(Journal, Orders);
        Inventory = new(Journal);
        Billing = new(Journal);
        Carrier = new(Journal);
        Parked = new(Journal);
        Blobs = new(Journal);
        Mail = new(Journal);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Development:Enabled", "true"),
            new("Carrier:Default", FakeCarrier.CarrierName),
            new("Operator:Name", "Contoso Voice"),
        ]).AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Name, (string?)s.Value))).Build();
        services = new ServiceCollection()
            .AddApplication(configuration)
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<IPortOrderStore>(Orders)
            .AddSingleton<IPendingSignals>(Signals)
            .AddSingleton<INumberRegistry>(Registry)
            .AddSingleton<INumberHolds>(Registry)
            .AddSingleton<INumberOrderStore>(NumberOrders)
            .AddSingleton<INumberSearches>(Searches)
            .AddSingleton<INumberSupplier>(Supplier)
            .AddSingleton<IResourceStore<TrialAllowance>>(TrialAllowances)
            .AddSingleton<INumberInventory>(Inventory)
            .AddSingleton<IBillingEventStore>(Billing)
            .AddSingleton<ICarrierGateway>(Carrier)
            .AddSingleton<IParkedItems>(Parked)
            .AddSingleton<IOpenOrderIndex>(OpenOrders)
            .AddSingleton<IDeskIndex>(DeskIndex)
            .AddSingleton<IOrderList>(Orders)
            .AddSingleton<IDeadlines>(Deadlines)
            .AddSingleton<IDocumentBlobs>(Blobs)
            .AddSingleton<IDocumentInspector>(Documents)
            .AddSingleton<ILoaWriter>(Documents)
            .AddSingleton<ISecretProtector>(new FakeSecrets())
            .AddSingleton<IMailer>(Mail)
            .AddSingleton<IMailRenderer>(Mail)
            .AddSingleton<IResourceStore<Organization>>(Organizations)
            .AddSingleton<IResourceStore<Partner>>(Partners)
            .AddSingleton<IResourceStore<Location>>(Locations)
            .AddSingleton<IResourceStore<PortabilityDecision>>(PortabilityDecisions)
            .AddSingleton<IResourceStore<Migration>>(Migrations)
            .AddSingleton<IResourceStore<EmergencyAddressChange>>(EmergencyChanges)
            .AddSingleton<IEmergencyAddressRegistrar>(EmergencyRegistrar)
            .AddSingleton<IChores>(Chores)
            .AddSingleton<ISupportCases>(SupportCases)
            .AddSingleton<IWebhookStore>(Webhooks)
            .AddSingleton<IDeliveryStore>(Deliveries)
            .AddSingleton<IWebhookCaller>(Receiver)
            .AddSingleton<IFindings>(Findings)
            .AddSingleton<IExports>(new FakeExports())
            .AddSingleton<IOrganizationErasure>(new FakeErasure())
            .AddSingleton<IStoredRows>(StoredRows)
            .AddLogging()
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });
    }

    public Journal Journal { get; } = new();

    public FakeSupportCases SupportCases { get; } = new();

    public FakeWebhooks Webhooks { get; } = new();

    public FakeDeliveries Deliveries { get; } = new();

    public FakeFindings Findings { get; } = new();

    public FakeStoredRows StoredRows { get; } = new();

    public FakeReceiver Receiver { get; } = new();

    public FakeTimeProvider Time { get; } = new(Given.Now);

    public FakeOrderStore Orders { get; }

    public FakeSignals Signals { get; }

    public FakeRegistry Registry { get; }

    public FakeNumberOrders NumberOrders { get; }

    public FakeSearches Searches { get; } = new();

    public FakeSupplier Supplier { get; } = new();

    public FakeResources<TrialAllowance> TrialAllowances { get; } = new();

    public FakeInventory Inventory { get; }

    public FakeBilling Billing { get; }

    public FakeCarrier Carrier { get; }

    public FakeParkedItems Parked { get; }

    public FakeOpenOrders OpenOrders { get; } = new();

    public FakeDeskIndex DeskIndex { get; } = new();

    public FakeDeadlines Deadlines { get; } = new();

    public FakeBlobs Blobs { get; }

    public FakeDocuments Documents { get; } = new();

    public FakeMail Mail { get; }

    public FakeResources<Organization> Organizations { get; } = new();

    public FakeResources<Partner> Partners { get; } = new();

    public FakeResources<Location> Locations { get; } = new();

    public FakeResources<PortabilityDecision> PortabilityDecisions { get; } = new();

    public FakeResources<Migration> Migrations { get; } = new();

    public FakeResources<EmergencyAddressChange> EmergencyChanges { get; } = new();

    public FakeEmergencyRegistrar EmergencyRegistrar { get; } = new();

    public FakeChores Chores { get; } = new();

    /// <summary>A use case.</summary>
    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>The order as it is stored now, as its administrator reaches it.</summary>
    public AccessibleOrder Reach(PortOrder order) => new(Orders.Stored(order.Ref), Given.Organization());

    /// <summary>Stores an order and its claims as if it had always been there.</summary>
    public PortOrder Store(PortOrder order)
    {
        foreach (var number in order.ClaimedNumbers)
            Registry.Put(number, order.Ref);
        return Orders.Put(order);
    }

    public PortOrder Now(PortOrder order) => Orders.Get(order.Ref);

    public void Dispose() => services.Dispose();
}
