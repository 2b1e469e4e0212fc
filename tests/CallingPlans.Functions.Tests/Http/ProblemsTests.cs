using System.Text.Json.Nodes;
using CallingPlans.Application.Results;
using CallingPlans.Domain.Errors;
using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Tests.Fakes;

namespace CallingPlans.Functions.Tests.Http;

public sealed class ProblemsTests
{
    [Theory]
    [InlineData(FailureKind.Malformed, 400)]
    [InlineData(FailureKind.Unauthorized, 401)]
    [InlineData(FailureKind.Forbidden, 403)]
    [InlineData(FailureKind.NotFound, 404)]
    [InlineData(FailureKind.Conflict, 409)]
    [InlineData(FailureKind.PreconditionFailed, 412)]
    [InlineData(FailureKind.TooLarge, 413)]
    [InlineData(FailureKind.UnsupportedMediaType, 415)]
    [InlineData(FailureKind.Invalid, 422)]
    [InlineData(FailureKind.PreconditionRequired, 428)]
    [InlineData(FailureKind.TooManyRequests, 429)]
    [InlineData(FailureKind.Unavailable, 503)]
    public void StatusOf_Kind_IsItsStatus(FailureKind kind, int status) => Assert.Equal(status, Problems.StatusOf(kind));

    [Fact]
    public void StatusOf_EveryKind_HasOneOfItsOwn()
    {
        var kinds = Enum.GetValues<FailureKind>();

        Assert.Equal(kinds.Length, kinds.Select(Problems.StatusOf).Distinct().Count());
    }

    [Theory]
    [InlineData(FailureKind.Unavailable, 0.2, "1")]
    [InlineData(FailureKind.Unavailable, 7, "7")]
    [InlineData(FailureKind.TooManyRequests, 59.1, "60")]
    public async Task Of_FailureThatPasses_SaysWhenInWholeSeconds(FailureKind kind, double seconds, string expected)
    {
        var failure = Failure.Of(kind, ErrorCode.StorageUnavailable) with { RetryAfter = TimeSpan.FromSeconds(seconds) };

        var (response, _) = await Problems.Of(failure, Requests.Get().Request).WriteAsync();

        Assert.Equal(expected, response.Headers.RetryAfter);
    }

    [Fact]
    public async Task Of_SeveralErrors_ShowsEachWithFieldAndRemedyAndTheFirstAtTheTop()
    {
        var (response, body) = await Problems.Of(
            Failure.Invalid([ErrorDetail.Of(ErrorCode.BillMissing), ErrorDetail.Of(ErrorCode.TnNotPortable, ["+12025550101"])]),
            Requests.Get().Request).WriteAsync();

        var problem = JsonNode.Parse(body)!;
        Assert.Equal((422, "application/problem+json; charset=utf-8"), (response.StatusCode, response.ContentType));
        Assert.Equal("no-store", response.Headers.CacheControl);
        Assert.Equal("urn:calling-plans:error:BillMissing", (string)problem["type"]!);
        Assert.Equal(422, (int)problem["status"]!);
        Assert.False(string.IsNullOrEmpty((string)problem["traceId"]!));
        var errors = problem["errors"]!.AsArray();
        Assert.Equal(["/bill", "/numbers"], errors.Select(e => (string)e!["field"]!));
        Assert.All(errors, e => Assert.False(string.IsNullOrEmpty((string)e!["remedy"]!)));
        Assert.Equal("+12025550101", (string)errors[1]!["numbers"]![0]!);
    }

    [Fact]
    public async Task Of_ErrorOfNoField_SaysSo()
    {
        var (_, body) = await Problems.Of(Failure.NotFound(), Requests.Get().Request).WriteAsync();

        var error = JsonNode.Parse(body)!["errors"]![0]!.AsObject();
        Assert.Equal(ErrorCode.NotFound, (string)error["code"]!);
        Assert.True(error.ContainsKey("field"));
        Assert.Null(error["field"]);
    }

    [Fact]
    public async Task Of_ReaderOfChinese_IsToldInChinese()
    {
        var http = Requests.Get();
        http.Request.Headers.AcceptLanguage = "zh-TW";

        var (_, body) = await Problems.Of(Failure.NotFound(), http.Request).WriteAsync();

        Assert.Equal(ErrorTexts.Get(ErrorCode.NotFound, "zh-TW").Title, (string)JsonNode.Parse(body)!["title"]!);
    }

    [Fact]
    public async Task InternalError_SaysNothingOfTheFault()
    {
        var (response, body) = await Problems.InternalError(Requests.Get().Request).WriteAsync();

        Assert.Equal(500, response.StatusCode);
        Assert.Equal("urn:calling-plans:error:InternalError", (string)JsonNode.Parse(body)!["type"]!);
    }

    [Fact]
    public async Task Of_HostileTextInAnError_IsWellFormedJson()
    {
        var failure = Failure.Invalid(ErrorCode.InvalidNumber, "/numbers", ("value", "\"</script>\ud83d\u2028"));

        var (_, body) = await Problems.Of(failure, Requests.Get().Request).WriteAsync();

        Assert.NotNull(JsonNode.Parse(body));
    }
}
