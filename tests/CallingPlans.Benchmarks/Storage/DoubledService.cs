using CallingPlans.Testing.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace CallingPlans.Benchmarks.Storage;

/// <summary>
/// The double behind a connection, as storage is: what a query costs includes the way there, for the app and for the baseline.
/// </summary>
internal sealed class DoubledService : IAsyncDisposable
{
    private readonly WebApplication web;
    private readonly HttpMessageInvoker tables;

    private DoubledService(WebApplication web, HttpMessageInvoker tables)
    {
        this.web = web;
        this.tables = tables;
    }

    /// <summary>In place of <see cref="TableDouble.TableEndpoint"/>.</summary>
    public string TableEndpoint => new Uri(new Uri(web.Urls.Single()), new Uri(TableDouble.TableEndpoint).AbsolutePath).ToString();

    public static async Task<DoubledService> StartAsync(TableDouble tables)
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var service = new DoubledService(builder.Build(), new HttpMessageInvoker(tables, disposeHandler: false));
        service.web.Run(service.AnswerAsync);
        await service.web.StartAsync();
        return service;
    }

    public async ValueTask DisposeAsync()
    {
        await web.DisposeAsync();
        tables.Dispose();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        var target = new Uri(new Uri(TableDouble.TableEndpoint), http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget);
        using var request = new HttpRequestMessage(new HttpMethod(http.Request.Method), target);
        if (http.Request.ContentLength > 0)
            request.Content = new StreamContent(http.Request.Body);
        if (http.Request.Headers.IfMatch is [{ } match])
            request.Headers.TryAddWithoutValidation("If-Match", match);
        using var answer = await tables.SendAsync(request, http.RequestAborted);
        http.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers))
            http.Response.Headers[name] = values.ToArray();
        await answer.Content.CopyToAsync(http.Response.Body);
    }
}
