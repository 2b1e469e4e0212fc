using CallingPlans.EmbeddedRuntime.Hosting.Configuration;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace CallingPlans.EmbeddedRuntime.Hosting;

/// <summary>The web server, configuration and logging that every app begins with.</summary>
internal static class AppDefaults
{
    /// <summary>Largest request body, in bytes: 100 MiB, as the Functions host allows.</summary>
    private const long MaxRequestBody = 100 * 1024 * 1024;

    /// <summary>Where the Functions Core Tools listen too.</summary>
    private const string DefaultUrl = "http://localhost:7071";

    /// <summary>How long requests and turns under way may take to end when the host is told to stop.</summary>
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(10);

    public static WebApplicationBuilder CreateBuilder(FunctionsHostOptions options)
    {
        var localSettings = LocalSettings.Read(options.ContentRoot);
        using var configuration = new ConfigurationManager();
        AddSources(configuration, options, localSettings);

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = options.ApplicationName,
            ContentRootPath = options.ContentRoot,
            EnvironmentName = configuration[HostDefaults.EnvironmentKey]
                ?? configuration["AZURE_FUNCTIONS_ENVIRONMENT"]
                ?? Environments.Production,
        });
        AddSources(builder.Configuration, options, localSettings);
        AddServer(builder);
        AddLogging(builder);
        builder.Host.UseDefaultServiceProvider((context, provider) =>
            provider.ValidateScopes = provider.ValidateOnBuild = context.HostingEnvironment.IsDevelopment());
        return builder;
    }

    private static void AddSources(
        ConfigurationManager configuration,
        FunctionsHostOptions options,
        IReadOnlyDictionary<string, string?> localSettings)
    {
        configuration.AddInMemoryCollection([new(WebHostDefaults.ServerUrlsKey, DefaultUrl)]);
        configuration.AddInMemoryCollection(localSettings);
        configuration.AddEnvironmentVariables();
        configuration.AddEnvironmentVariables("DOTNET_");
        configuration.AddEnvironmentVariables("ASPNETCORE_");
        configuration.AddCommandLine(options.Args);
    }

    private static void AddServer(WebApplicationBuilder builder)
    {
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxRequestBody;
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);
    }

    private static void AddLogging(WebApplicationBuilder builder)
    {
        // Of two rules for one category the later holds. The last one is no default: its category logs query strings.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ ";
            console.ColorBehavior = LoggerColorBehavior.Disabled;
        });
    }
}
