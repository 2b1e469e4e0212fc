using CallingPlans.Application.Results;
using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Tests.Fakes;

namespace CallingPlans.Functions.Tests.Http;

public sealed class ETagsTests
{
    [Theory]
    [InlineData(null, FailureKind.PreconditionRequired)]
    [InlineData("", FailureKind.PreconditionRequired)]
    [InlineData("\"7\"", null)]
    [InlineData("W/\"7\"", null)]
    [InlineData("*", null)]
    [InlineData("\"1\", \"7\"", null)]
    [InlineData("\"8\"", FailureKind.PreconditionFailed)]
    [InlineData("7", FailureKind.PreconditionFailed)]
    [InlineData("\"77\"", FailureKind.PreconditionFailed)]
    public void Check_IfMatch_HasToNameTheTag(string? ifMatch, FailureKind? expected)
    {
        var http = Requests.Get();
        http.Request.Headers.IfMatch = ifMatch;

        Assert.Equal(expected, ETags.Check(http.Request, "\"7\"")?.Kind);
    }

    [Fact]
    public void Of_StoredVersion_DoesNotShowIt()
    {
        var tag = ETags.Of("W/\"datetime'2026-03-02T15%3A00%3A00.0000000Z'\"");

        Assert.Matches("^\"[0-9a-f]{24}\"$", tag);
        Assert.NotEqual(tag, ETags.Of("W/\"datetime'2026-03-02T15%3A00%3A00.0000001Z'\""));
    }
}
