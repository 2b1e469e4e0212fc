using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CallingPlans.EmbeddedRuntime.Tests.Hosting;

public sealed class ConfigurationTests
{
    private const string LocalSettings = """
        {
          // comments are allowed, as in the Functions Core Tools
          "IsEncrypted": false,
          "Values": { "EMBEDDED_TEST_A": "file", "EMBEDDED_TEST_B": "file", "Section__Key": "nested", "Number": 7 }
        }
        """;

    [Fact]
    public void Settings_ComeFromFileEnvironmentAndCommandLine_TheLaterWins()
    {
        using var folder = new AppFolder(localSettings: LocalSettings);
        Environment.SetEnvironmentVariable("EMBEDDED_TEST_B", "environment");
        Environment.SetEnvironmentVariable("EMBEDDED_TEST_C", "environment");
        try
        {
            var settings = TestApp.Builder([], folder, "--EMBEDDED_TEST_C=argument").Configuration;

            Assert.Equal("file", settings["EMBEDDED_TEST_A"]);
            Assert.Equal("environment", settings["EMBEDDED_TEST_B"]);
            Assert.Equal("argument", settings["EMBEDDED_TEST_C"]);
            Assert.Equal("nested", settings["Section:Key"]);
            Assert.Equal("7", settings["Number"]);
        }
        finally
        {
            Environment.SetEnvironmentVariable("EMBEDDED_TEST_B", null);
            Environment.SetEnvironmentVariable("EMBEDDED_TEST_C", null);
        }
    }

    [Fact]
    public void EnvironmentName_IsProduction_UnlessSaidOtherwise()
    {
        using var folder = new AppFolder();
        using var development = new AppFolder(
            localSettings: """{ "Values": { "AZURE_FUNCTIONS_ENVIRONMENT": "Development" } }""");

        Assert.Equal("Production", TestApp.Builder([], folder).Environment.EnvironmentName);
        Assert.Equal("Staging", TestApp.Builder([], folder, "--environment=Staging").Environment.EnvironmentName);
        Assert.Equal("Development", TestApp.Builder([], development).Environment.EnvironmentName);
    }

    [Fact]
    public async Task HostJson_Missing_RefusesToStart()
    {
        using var folder = new AppFolder(hostJson: null);

        Assert.Contains("host.json was found neither in", await RefusalAsync(folder));
    }

    [Fact]
    public async Task HostJson_Damaged_RefusesToStart()
    {
        using var folder = new AppFolder(hostJson: "{");

        Assert.Contains("host.json is not valid JSON", await RefusalAsync(folder));
    }

    [Fact]
    public async Task TimeProvider_OfTheApp_HoldsOverTheHosts()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        await using var plain = await TestApp.StartAsync([typeof(HttpRoutingTests.Documents)]);
        await using var own = await TestApp.StartAsync(
            [typeof(HttpRoutingTests.Documents)],
            builder => builder.Services.AddSingleton<TimeProvider>(clock));

        Assert.Same(TimeProvider.System, plain.Services.GetRequiredService<TimeProvider>());
        Assert.Same(clock, own.Services.GetRequiredService<TimeProvider>());
    }

    [Fact]
    public void Builder_IsAHostApplicationBuilder()
    {
        using var folder = new AppFolder();
        var builder = TestApp.Builder([], folder);
        IHostApplicationBuilder general = builder;

        general.Configuration.AddInMemoryCollection([new("Added", "yes")]);
        general.Properties["shared"] = 1;

        Assert.Equal("yes", builder.Configuration["Added"]);
        Assert.Equal(1, builder.Properties["shared"]);
        Assert.Same(builder.Services, general.Services);
    }

    private static Task<string> RefusalAsync(AppFolder folder)
        => TestApp.RefusalAsync([typeof(HttpRoutingTests.Prefixed)], folder);
}
