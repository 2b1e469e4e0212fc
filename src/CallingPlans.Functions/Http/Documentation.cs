using CallingPlans.Functions.Console;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallingPlans.Functions.Http;

/// <summary>The API's description and its reference page.</summary>
public sealed class Documentation
{
    private static readonly Lazy<string> Reference = new(() => ReferencePage.Write(File.ReadAllText(Site.PathOf("docs/openapi.yaml"))));

    [Function("OpenApi"), Public]
    public IResult OpenApi([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/openapi.yaml")] HttpRequest request) =>
        Site.File("docs/openapi.yaml");

    [Function("ApiDocs"), Public]
    public IResult Docs([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/docs")] HttpRequest request) =>
        Results.Content(Reference.Value, "text/html; charset=utf-8");
}
