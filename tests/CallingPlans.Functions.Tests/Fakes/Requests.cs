using System.Text;
using CallingPlans.Application.Access;
using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace CallingPlans.Functions.Tests.Fakes;

/// <summary>HTTP requests with valid defaults, and answers read back.</summary>
internal static class Requests
{
    public static readonly Caller Robin = new("robin", "Robin", null, Role.CustomerAdmin, "contoso", null);

    public static DefaultHttpContext Get(string pathAndQuery = "/api/organizations/contoso/orders")
    {
        var parts = pathAndQuery.Split('?', 2);
        var http = new DefaultHttpContext { Response = { Body = new MemoryStream() } };
        http.Request.Method = HttpMethods.Get;
        http.Request.Path = parts[0];
        if (parts.Length > 1)
            http.Request.Query = new QueryCollection(QueryHelpers.ParseQuery(parts[1]));
        return http;
    }

    public static DefaultHttpContext Post(string body, string? contentType = "application/json", string path = "/api/organizations/contoso/orders")
    {
        var http = Get(path);
        var bytes = Encoding.UTF8.GetBytes(body);
        http.Request.Method = HttpMethods.Post;
        http.Request.ContentType = contentType;
        http.Request.ContentLength = bytes.Length;
        http.Request.Body = new MemoryStream(bytes);
        return http;
    }

    public static DefaultHttpContext SignedIn(this DefaultHttpContext http, Caller? caller = null)
    {
        http.SetCaller(caller ?? Robin);
        return http;
    }

    /// <summary>The answer as it goes out.</summary>
    public static async Task<(HttpResponse Response, string Body)> WriteAsync(this ApiAnswer answer)
    {
        var http = Get();
        await answer.ExecuteAsync(http);
        http.Response.Body.Position = 0;
        return (http.Response, await new StreamReader(http.Response.Body).ReadToEndAsync());
    }
}
