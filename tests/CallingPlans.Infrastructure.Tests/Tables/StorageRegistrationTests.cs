using Azure.Data.Tables;
using Azure.Storage.Blobs;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Infrastructure.Secrets;
using CallingPlans.Infrastructure.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CallingPlans.Infrastructure.Tests.Tables;

public sealed class StorageRegistrationTests
{
    [Fact]
    public void AddStorage_ServiceAddresses_ReachesTheAccountWithoutAKey()
    {
        using var provider = Build(
            ("AzureWebJobsStorage:tableServiceUri", "https://contoso.table.core.windows.net/"),
            ("AzureWebJobsStorage:blobServiceUri", "https://contoso.blob.core.windows.net/"));

        Assert.Equal("contoso.table.core.windows.net", provider.GetRequiredService<TableServiceClient>().Uri.Host);
        Assert.Equal("contoso.blob.core.windows.net", provider.GetRequiredService<BlobServiceClient>().Uri.Host);
    }

    [Fact]
    public void AddStorage_NoAccount_SaysWhichSettingIsMissing()
    {
        using var provider = Build();

        var failure = Assert.Throws<InvalidOperationException>(() => provider.GetRequiredService<IPortOrderStore>());
        Assert.Contains("AzureWebJobsStorage", failure.Message);
    }

    [Fact]
    public void AddStorage_EveryStorePort_IsRegistered()
    {
        using var provider = Build(("AzureWebJobsStorage", "UseDevelopmentStorage=true"));
        var ports = typeof(IPortOrderStore).Assembly.GetTypes().Where(type =>
            type is { IsInterface: true, IsGenericType: false } && type.Namespace == typeof(IPortOrderStore).Namespace);

        Assert.All(ports, port => Assert.NotNull(provider.GetService(port)));
    }

    private static ServiceProvider Build(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => (string?)s.Value))
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Secrets:CurrentKey"] = "test",
                ["Secrets:Keys:test"] = Convert.ToBase64String(new byte[32]),
            })
            .Build();
        return new ServiceCollection().AddSecrets(configuration).AddStorage(configuration).BuildServiceProvider();
    }
}
