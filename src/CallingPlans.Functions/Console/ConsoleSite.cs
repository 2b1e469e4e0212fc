using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace CallingPlans.Functions.Console;

/// <summary>Serves the console: its files, and its one page for every other address, which the page itself reads.</summary>
public sealed class ConsoleSite(IConfiguration configuration, TimeProvider time)
{
    /// <summary>Every path that is not the API's, a file each. With the root's template beside it no other overlaps.</summary>
    private const string AllButApi = "{*path:regex(^(?!api(/|$)).*$)}";

    private const string Root = "{ignored:maxlength(0)?}";
    private const string Page = "site/index.html";
    private const string Settings = "settings.json";

    [Function("ConsoleStart"), Public]
    public IResult Start([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Root)] HttpRequest request) =>
        Site.File(Page);

    [Function("ConsoleFile"), Public]
    public IResult File([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = AllButApi)] HttpRequest request, string? path) => path switch
    {
        null or "" => Site.File(Page),
        Settings => ApiAnswer.Ok(new
        {
            development = configuration.GetValue<bool>("Development:Enabled"),
            now = time.GetUtcNow(),
        }),
        _ => Site.File(Path.HasExtension(path) ? $"site/{path}" : Page),
    };
}
