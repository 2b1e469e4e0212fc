using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.Extensions.DependencyInjection;

namespace CallingPlans.EmbeddedRuntime.Hosting.Http;

/// <summary>What HTTP functions need: routing, and MVC's executors of <c>IActionResult</c>.</summary>
internal static class HttpServices
{
    public static void Add(IServiceCollection services)
    {
        // There are no controllers: with parts of our own, MVC does not look through the app's assemblies for any.
        services.AddSingleton(new ApplicationPartManager());
        services.AddMvcCore();
        services.AddSingleton<HostKeys>();
        services.AddSingleton<HttpResponder>();
        services.AddSingleton<HttpFunctions>();
        services.AddSingleton<HttpFunctionHandler>();
    }
}
