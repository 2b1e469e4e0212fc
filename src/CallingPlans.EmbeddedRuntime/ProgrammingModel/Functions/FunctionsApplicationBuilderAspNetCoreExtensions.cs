namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>ASP.NET Core as the HTTP side of a Functions app.</summary>
public static class FunctionsApplicationBuilderAspNetCoreExtensions
{
    /// <summary>
    /// Lets HTTP functions take <c>HttpRequest</c> and answer <c>IResult</c> or <c>IActionResult</c>. Middleware that
    /// wants the request is registered after this call.
    /// </summary>
    public static FunctionsApplicationBuilder ConfigureFunctionsWebApplication(this FunctionsApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseWebApplication();
        return builder;
    }
}
