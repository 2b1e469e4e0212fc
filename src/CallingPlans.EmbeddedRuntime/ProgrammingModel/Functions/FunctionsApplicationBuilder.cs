using CallingPlans.EmbeddedRuntime.Hosting;
using CallingPlans.EmbeddedRuntime.Hosting.Http;
using CallingPlans.EmbeddedRuntime.Hosting.Invocation;
using Microsoft.AspNetCore.Builder;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Gathers the services, configuration and middleware of a Functions app.</summary>
public class FunctionsApplicationBuilder : IHostApplicationBuilder, IFunctionsWorkerApplicationBuilder
{
    private readonly FunctionsHostOptions _options;
    private readonly WebApplicationBuilder _web;
    private readonly WorkerPipeline _pipeline = new();

    internal FunctionsApplicationBuilder(FunctionsHostOptions options)
    {
        _options = options;
        _web = AppDefaults.CreateBuilder(options);
    }

    /// <summary>Settings of the app.</summary>
    public ConfigurationManager Configuration => _web.Configuration;

    /// <summary>Name of the environment, content root.</summary>
    public IHostEnvironment Environment => _web.Environment;

    /// <summary>Log providers and levels; a console by default.</summary>
    public ILoggingBuilder Logging => _web.Logging;

    /// <summary>Metrics listeners.</summary>
    public IMetricsBuilder Metrics => _web.Metrics;

    /// <summary>Values shared while building.</summary>
    public IDictionary<object, object> Properties => ((IHostApplicationBuilder)_web).Properties;

    /// <summary>Services of the app.</summary>
    public IServiceCollection Services => _web.Services;

    IConfigurationManager IHostApplicationBuilder.Configuration => _web.Configuration;

    /// <summary>Replaces the service container.</summary>
    public void ConfigureContainer<TContainerBuilder>(
        IServiceProviderFactory<TContainerBuilder> factory,
        Action<TContainerBuilder>? configure = null)
        where TContainerBuilder : notnull
        => ((IHostApplicationBuilder)_web).ConfigureContainer(factory, configure);

    /// <summary>Adds middleware around every function invocation, inside the middleware added before it.</summary>
    public IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)
    {
        _pipeline.Use(middleware);
        return this;
    }

    /// <summary>
    /// Makes the host. It looks at the app's functions when started: one that cannot be served ends the process with
    /// one line on standard error and exit code 1.
    /// </summary>
    public IHost Build() => BuildHost();

    internal FunctionsHost BuildHost() => FunctionsHost.Build(_web, _options, _pipeline);

    internal void UseWebApplication()
    {
        if (_web.Services.Any(service => service.ServiceType == typeof(HttpResponder)))
            return;
        HttpServices.Add(_web.Services);
        Use(next => context => context.InstanceServices.GetRequiredService<HttpResponder>().InvokeAsync(context, next));
    }
}
