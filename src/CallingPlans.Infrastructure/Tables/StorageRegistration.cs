using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.NewNumbers.Place;
using CallingPlans.Domain.Migrations;
using CallingPlans.Domain.Organizations;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Infrastructure.Blobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CallingPlans.Infrastructure.Tables;

/// <summary>Registers every store of the application on Azure Tables and Blobs.</summary>
public static class StorageRegistration
{
    private const string Connection = "AzureWebJobsStorage";

    /// <summary>
    /// The account is <c>AzureWebJobsStorage</c> (a connection string), or <c>AzureWebJobsStorage:tableServiceUri</c>
    /// and <c>AzureWebJobsStorage:blobServiceUri</c> with the managed identity. <c>Storage:Prefix</c> begins the
    /// names of tables and containers. Needs <c>AddSecrets</c>; takes a registered <see
    /// cref="HttpPipelineTransport"/> and <see cref="TimeProvider"/> if there are.
    /// </summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(new StorageNames(configuration["Storage:Prefix"] ?? string.Empty));
        services.AddSingleton(provider => TableService(configuration, provider.GetService<HttpPipelineTransport>()));
        services.AddSingleton(provider => BlobService(configuration, provider.GetService<HttpPipelineTransport>()));
        services.AddSingleton<TableGateways>();
        services.AddSingleton<BlobContainers>();
        services.AddSingleton<IPortOrderStore, TablePortOrderStore>();
        services.AddSingleton<IOrderList, TableOrderList>();
        services.AddSingleton<IDeskIndex, TableDeskIndex>();
        services.AddSingleton<IOpenOrderIndex, TableOpenOrderIndex>();
        services.AddSingleton<INumberRegistry, TableNumberRegistry>();
        services.AddSingleton<INumberInventory, TableNumberInventory>();
        services.AddSingleton<INumberHolds, TableNumberHolds>();
        services.AddSingleton<INumberOrderStore, TableNumberOrderStore>();
        services.AddSingleton<INumberSearches, TableNumberSearches>();
        services.AddSingleton<IBillingEventStore, TableBillingEventStore>();
        services.AddSingleton<IPendingSignals, TablePendingSignals>();
        services.AddSingleton<IDeadlines, TableDeadlines>();
        services.AddSingleton<IChores, TableChores>();
        services.AddSingleton<ISupportCases, TableSupportCases>();
        services.AddSingleton<IParkedItems, TableParkedItems>();
        services.AddSingleton<IWebhookStore, TableWebhookStore>();
        services.AddSingleton<IDeliveryStore, TableDeliveryStore>();
        services.AddSingleton<BlobErasure>();
        services.AddSingleton<IExports, BlobExports>();
        services.AddSingleton<IOrganizationErasure, TableOrganizationErasure>();
        services.AddSingleton<IFindings, TableFindings>();
        services.AddSingleton<IStoredRows, TableStoredRows>();
        services.AddSingleton<TableIdempotencyStore>();
        services.AddSingleton<IIdempotencyStore>(provider => provider.GetRequiredService<TableIdempotencyStore>());
        services.AddSingleton<IIdempotencyPurge>(provider => provider.GetRequiredService<TableIdempotencyStore>());
        services.AddSingleton<BlobDocuments>();
        services.AddSingleton<IDocumentBlobs>(provider => provider.GetRequiredService<BlobDocuments>());
        services.AddSingleton<IStorageHealth, TableStorageHealth>();
        return services
            .AddResourceTable<Partner>(TableNames.Partners)
            .AddResourceTable<Organization>(TableNames.Organizations)
            .AddResourceTable<Location>(TableNames.Locations)
            .AddResourceTable<EmergencyAddressChange>(TableNames.EmergencyAddressChanges)
            .AddResourceTable<Migration>(TableNames.Migrations)
            .AddResourceTable<PortabilityDecision>(TableNames.PortabilityDecisions)
            .AddResourceTable<TrialAllowance>(TableNames.TrialAllowances);
    }

    /// <summary>Registers the store of one kind of resource, in a table of its own.</summary>
    /// <param name="table">Letters and digits; the prefix comes before it.</param>
    public static IServiceCollection AddResourceTable<T>(this IServiceCollection services, string table)
        where T : class => services.AddSingleton<IResourceStore<T>>(provider =>
            new TableResourceStore<T>(provider.GetRequiredService<TableGateways>().For(table)));

    private static TableServiceClient TableService(IConfiguration configuration, HttpPipelineTransport? transport)
    {
        var options = Bounded(new TableClientOptions(), transport);
        return configuration[Connection] is { Length: > 0 } connection
            ? new TableServiceClient(connection, options)
            : new TableServiceClient(Endpoint(configuration, "tableServiceUri"), new DefaultAzureCredential(), options);
    }

    private static BlobServiceClient BlobService(IConfiguration configuration, HttpPipelineTransport? transport)
    {
        var options = Bounded(new BlobClientOptions(), transport);
        return configuration[Connection] is { Length: > 0 } connection
            ? new BlobServiceClient(connection, options)
            : new BlobServiceClient(Endpoint(configuration, "blobServiceUri"), new DefaultAzureCredential(), options);
    }

    private static Uri Endpoint(IConfiguration configuration, string name) =>
        configuration[$"{Connection}:{name}"] is { Length: > 0 } address
            ? new Uri(address)
            : throw new InvalidOperationException($"Neither {Connection} nor {Connection}:{name} is configured.");

    private static T Bounded<T>(T options, HttpPipelineTransport? transport)
        where T : ClientOptions
    {
        options.RetryPolicy = new BoundedRetryPolicy();
        options.Retry.NetworkTimeout = StorageTiming.NetworkTimeout;
        if (transport is not null)
            options.Transport = transport;
        return options;
    }
}
