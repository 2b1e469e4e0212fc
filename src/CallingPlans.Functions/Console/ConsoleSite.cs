using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallingPlans.Functions.Console;

/// <summary>Serves the site: its start page at the root, and its files.</summary>
public sealed class ConsoleSite
{
    /// <summary>Every path that is not the API's, a file each. With the root's template beside it no other overlaps.</summary>
    private const string AllButApi = "{*path:regex(^(?!api(/|$)).*$)}";

    private const string Root = "{ignored:maxlength(0)?}";

    [Function("ConsoleStart"), Public]
    public IResult Start([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Root)] HttpRequest request) =>
        Site.File("site/index.html");

    [Function("ConsoleFile"), Public]
    public IResult File([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = AllButApi)] HttpRequest request, string? path) =>
        string.IsNullOrEmpty(path) ? Site.File("site/index.html") : Site.File($"site/{path}");
}
