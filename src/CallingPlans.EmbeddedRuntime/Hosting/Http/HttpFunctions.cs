using CallingPlans.EmbeddedRuntime.Hosting.Configuration;
using CallingPlans.EmbeddedRuntime.Hosting.Discovery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;

namespace CallingPlans.EmbeddedRuntime.Hosting.Http;

/// <summary>Serves the HTTP functions of the app, and nothing else.</summary>
internal sealed class HttpFunctions(
    FunctionCatalog catalog,
    FunctionsHostOptions options,
    HttpFunctionHandler handler,
    ParameterPolicyFactory constraints)
{
    /// <summary>
    /// Adds an endpoint for each HTTP function. Whatever none of them takes, a wrong method too, is answered with an
    /// empty
    /// 404.
    /// </summary>
    /// <exception cref="StartupRefusedException">A route is wrong, or two functions could answer the same
    /// request.</exception>
    public void MapTo(WebApplication app)
    {
        var prefix = HostJson.Read(options.ContentRoot).RoutePrefix;
        var routes = catalog.Of<HttpTriggerAttribute>()
            .Select(entry => new HttpRoute(entry.Function, entry.Trigger, prefix))
            .ToArray();
        new RouteOverlaps(constraints).Refuse(routes);

        app.UseRouting();
        app.Use(OnlyFunctions);
        foreach (var route in routes)
            ((IEndpointRouteBuilder)app).DataSources.Add(new DefaultEndpointDataSource(Endpoint(route)));
    }

    private static Task OnlyFunctions(HttpContext http, RequestDelegate next)
    {
        var isFunction = http.GetEndpoint()?.Metadata.GetMetadata<FunctionEntry>() is not null;
        if (isFunction && !HostPaths.Contains(http.Request.Path))
            return next(http);

        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private Endpoint Endpoint(HttpRoute route)
    {
        var endpoint = new RouteEndpointBuilder(
            http => handler.HandleAsync(route.Function, route.Level, http),
            route.Pattern,
            order: 0)
        {
            DisplayName = route.Function.Name,
            Metadata = { route.Function },
        };
        if (route.Methods is { } methods)
            endpoint.Metadata.Add(new HttpMethodMetadata(methods));
        return endpoint.Build();
    }
}
