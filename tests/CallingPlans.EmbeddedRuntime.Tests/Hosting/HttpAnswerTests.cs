using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace CallingPlans.EmbeddedRuntime.Tests.Hosting;

public sealed class HttpAnswerTests
{
    [Theory]
    [InlineData("ActionObject", 202, "application/json; charset=utf-8", """{"orderNumber":7}""")]
    [InlineData("ActionStatus", 418, null, "")]
    [InlineData("ActionFile", 200, "application/pdf", "%PDF")]
    [InlineData("ResultJson", 200, "application/json; charset=utf-8", """{"orderNumber":7}""")]
    [InlineData("TaskOfAction", 201, null, "")]
    [InlineData("ValueTaskOfResult", 409, null, "")]
    [InlineData("Nothing", 200, null, "")]
    [InlineData("NullResult", 200, null, "")]
    [InlineData("WritesItself", 203, null, "written")]
    [InlineData("Streams", 200, "text/plain", "onetwo")]
    public async Task ReturnValue_OfAnyKind_BecomesTheAnswer(string path, int status, string? type, string body)
    {
        await using var app = await TestApp.StartAsync([typeof(Answers)]);

        using var response = await app.Client.GetAsync("/" + path);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.ToString());
        Assert.Equal(body, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Problem_IsWrittenAsProblemJson()
    {
        await using var app = await TestApp.StartAsync([typeof(Answers)]);

        using var response = await app.Client.GetAsync("/Problem");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("\"title\":\"No\"", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task File_WithAName_CarriesItsContentDisposition()
    {
        await using var app = await TestApp.StartAsync([typeof(Answers)]);

        using var response = await app.Client.GetAsync("/ResultFile");

        Assert.Equal("bill.pdf", response.Content.Headers.ContentDisposition?.FileName);
    }

    [Theory]
    [InlineData("Throws", "Production")]
    [InlineData("Throws", "Development")]
    [InlineData("ThrowsAtOnce", "Production")]
    public async Task Exception_LeavingTheFunction_IsLoggedAndAnsweredWithEmpty500(string path, string environment)
    {
        await using var app = await TestApp.StartAsync([typeof(Answers)], args: "--environment=" + environment);

        using var response = await app.Client.GetAsync($"/{path}?secret=hush");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        Assert.Null(response.Headers.ETag);
        Assert.Contains($"Function '{path}' failed.", app.Log.Text);
        Assert.Contains("out of order", app.Log.Text);
    }

    [Fact]
    public async Task Requests_Handled_LeaveNoQueryStringInTheLog()
    {
        await using var app = await TestApp.StartAsync(
            [typeof(Answers)],
            args: ["--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft.AspNetCore=Trace"]);

        using var response = await app.Client.GetAsync("/Throws?secret=hush");

        Assert.Contains("Trace", app.Log.Text);
        Assert.DoesNotContain("hush", app.Log.Text);
    }

    [Fact]
    public async Task Exception_AfterTheAnswerBegan_CutsTheConnection()
    {
        await using var app = await TestApp.StartAsync([typeof(Answers)]);

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => app.Client.GetStringAsync("/Breaks"));
    }

    [Fact]
    public async Task Body_PastTheLimit_Answers413()
    {
        await using var app = await TestApp.StartAsync([typeof(Answers)]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/Upload");
        request.Headers.ExpectContinue = true;
        request.Content = new TooLarge();

        using var response = await app.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    /// <summary>Says that it is one byte more than 100 MiB; a server that reads on gets an error.</summary>
    private sealed class TooLarge : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
            => throw new InvalidOperationException("The body was asked for.");

        protected override bool TryComputeLength(out long length)
        {
            length = (100 * 1024 * 1024) + 1;
            return true;
        }
    }

    public static class Answers
    {
        private static readonly byte[] Pdf = "%PDF"u8.ToArray();

        [Function("ActionObject")]
        public static IActionResult ActionObject([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
            => new ObjectResult(new { OrderNumber = 7 }) { StatusCode = 202 };

        [Function("ActionStatus")]
        public static IActionResult ActionStatus([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
            => new StatusCodeResult(418);

        [Function("ActionFile")]
        public static IActionResult ActionFile([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
            => new FileContentResult(Pdf, "application/pdf");

        [Function("ResultJson")]
        public static IResult ResultJson([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
            => Results.Json(new { OrderNumber = 7 });

        [Function("TaskOfAction")]
        public static Task<IActionResult> TaskOfAction(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
            => Task.FromResult<IActionResult>(new StatusCodeResult(201));

        [Function("ValueTaskOfResult")]
        public static async ValueTask<IResult> ValueTaskOfResult(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
        {
            await Task.Yield();
            return Results.Conflict();
        }

        [Function("Nothing")]
        public static Task Nothing([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
            => Task.CompletedTask;

        [Function("NullResult")]
        public static IActionResult? NullResult([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
            => null;

        [Function("WritesItself")]
        public static async Task WritesItself([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
        {
            request.HttpContext.Response.StatusCode = 203;
            await request.HttpContext.Response.WriteAsync("written");
        }

        [Function("Streams")]
        public static IResult Streams([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
            => Results.Stream(
                async stream =>
                {
                    await stream.WriteAsync(Encoding.UTF8.GetBytes("one"));
                    await stream.FlushAsync();
                    await stream.WriteAsync(Encoding.UTF8.GetBytes("two"));
                },
                "text/plain");

        [Function("Problem")]
        public static IResult Problem([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
            => Results.Problem(title: "No", statusCode: 422);

        [Function("ResultFile")]
        public static IResult ResultFile([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
            => Results.File(Pdf, "application/pdf", "bill.pdf");

        [Function("Throws")]
        public static async Task<IResult> Throws([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
        {
            await Task.Yield();
            request.HttpContext.Response.Headers.ETag = "\"v1\"";
            throw new InvalidOperationException("out of order");
        }

        [Function("ThrowsAtOnce")]
        public static IResult ThrowsAtOnce([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
            => throw new InvalidOperationException("out of order");

        [Function("Breaks")]
        public static async Task Breaks([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
        {
            await request.HttpContext.Response.WriteAsync("begun");
            await request.HttpContext.Response.Body.FlushAsync();
            throw new InvalidOperationException("out of order");
        }

        [Function("Upload")]
        public static async Task<IResult> Upload(
            [HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request)
        {
            await request.Body.CopyToAsync(Stream.Null);
            return Results.Ok();
        }
    }
}
