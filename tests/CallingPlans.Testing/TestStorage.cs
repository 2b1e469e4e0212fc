using Azure.Core.Pipeline;
using CallingPlans.Infrastructure.Secrets;
using CallingPlans.Infrastructure.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CallingPlans.Testing;

/// <summary>
/// The product's storage on the Azurite of the test run, under names of its own, so that test classes do not see each
/// other. Made by <see cref="AzuriteFixture"/>.
/// </summary>
public sealed class TestStorage : IDisposable
{
    private readonly ServiceProvider provider;
    private readonly HttpClientTransport transport;


    public TestStorage(string connectionString, TimeProvider time, string prefix)
    {
        Prefix = prefix;
        Connection = new FaultyConnection();
        transport = new HttpClientTransport(Connection);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["AzureWebJobsStorage"] = connectionString,
            ["Storage:Prefix"] = prefix,
            ["Secrets:CurrentKey"] = "test",
            ["Secrets:Keys:test"] = Convert.ToBase64String(new byte[32]),
        }).Build();
        provider = new ServiceCollection()
            .AddSingleton(time)
            .AddSingleton<HttpPipelineTransport>(transport)
            .AddSecrets(configuration)
            .AddStorage(configuration)
            .BuildServiceProvider();
    }

    public string Prefix { get; }

    /// <summary>Where faults are made.</summary>
    public FaultyConnection Connection { get; }

    public T Get<T>()
        where T : notnull => provider.GetRequiredService<T>();

    public void Dispose()
    {
        provider.Dispose();
        transport.Dispose();
        Connection.Dispose();
    }
}
