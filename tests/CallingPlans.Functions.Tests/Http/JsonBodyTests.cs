using CallingPlans.Application.PortOrders.Draft;
using CallingPlans.Application.Results;
using CallingPlans.Domain.Errors;
using CallingPlans.Functions.Http.Requests;
using CallingPlans.Functions.Tests.Fakes;

namespace CallingPlans.Functions.Tests.Http;

public sealed class JsonBodyTests
{
    [Fact]
    public async Task ReadAsync_ObjectOfTheType_IsRead()
    {
        var input = (await ReadAsync(
            """{"numbers":[{"number":"+12025550101"}],"requestedDate":"2026-03-09","requestedTime":"09:30","account":{"pin":"1"}}""")).Value;

        Assert.Equal("+12025550101", input.Numbers![0]!.Number);
        Assert.Equal((new DateOnly(2026, 3, 9), new TimeOnly(9, 30), "1"), (input.RequestedDate, input.RequestedTime, input.Account!.Pin));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{} {}")]
    [InlineData("// comment\n{}")]
    [InlineData("{\"numbers\":[],\"numbers\":[]}")]
    [InlineData("{'numbers':[]}")]
    public async Task ReadAsync_NoJson_IsMalformed(string body) =>
        Assert.Equal((FailureKind.Malformed, ErrorCode.MalformedJson), Shown((await ReadAsync(body)).Failure!));

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("1")]
    public async Task ReadAsync_JsonThatIsNoObject_IsInvalid(string body) =>
        Assert.Equal((FailureKind.Invalid, ErrorCode.ValidationFailed), Shown((await ReadAsync(body)).Failure!));

    [Fact]
    public async Task ReadAsync_TooDeep_IsMalformed() => Assert.Equal(
        FailureKind.Malformed, (await ReadAsync($"{{\"a\":{new string('[', 40)}{new string(']', 40)}}}")).Failure!.Kind);

    [Theory]
    [InlineData("""{"numbers":[{"number":1}]}""", "/numbers/0/number")]
    [InlineData("""{"account":{"serviceAddress":{"city":false}}}""", "/account/serviceAddress/city")]
    [InlineData("""{"account":"none"}""", "/account")]
    [InlineData("""{"requestedDate":"tomorrow"}""", "/requestedDate")]
    [InlineData("""{"requestedTime":"25:00"}""", "/requestedTime")]
    [InlineData("""{"requestedTime":"09:00:30"}""", "/requestedTime")]
    [InlineData("""{"numbers":[{"lineType":0}]}""", "/numbers/0/lineType")]
    [InlineData("""{"numbers":[{"lineType":"Trunk"}]}""", "/numbers/0/lineType")]
    public async Task ReadAsync_ValueOfAnotherType_IsInvalidAtItsPointer(string body, string field)
    {
        var error = Assert.Single((await ReadAsync(body)).Failure!.Errors);

        Assert.Equal((ErrorCode.ValidationFailed, field), (error.Code, error.Field));
    }

    [Fact]
    public async Task ReadAsync_MembersThatTheTypeDoesNotHave_AreNamedAllAtOnce()
    {
        var failure = (await ReadAsync(
            """{"status":"Completed","numbers":[{"number":"x","Number":"y"}],"account":{"a/b~c":1,"ProtectedPin":"x"}}""")).Failure!;

        Assert.All(failure.Errors, e => Assert.Equal(ErrorCode.UnknownMember, e.Code));
        Assert.Equal(["/status", "/numbers/0/Number", "/account/a~1b~0c", "/account/ProtectedPin"], failure.Errors.Select(e => e.Field));
    }

    [Fact]
    public async Task ReadAsync_HostileNameOfAMember_IsShownShortAndHarmless()
    {
        var name = "\\r\\n" + string.Concat(Enumerable.Repeat("📞", 100)) + new string('x', 200);
        var error = Assert.Single((await ReadAsync($"{{\"{name}\":1}}")).Failure!.Errors);

        var shown = error.Arguments!["member"];
        Assert.Equal(64, shown.Length);
        Assert.DoesNotContain(shown, c => char.IsControl(c) || char.IsSurrogate(c));
    }

    [Fact]
    public async Task ReadAsync_ThousandsOfUnknownMembers_AreReportedUpToALimit()
    {
        var body = $"{{{string.Join(',', Enumerable.Range(0, 5000).Select(i => $"\"m{i}\":1"))}}}";

        Assert.Equal(50, (await ReadAsync(body)).Failure!.Errors.Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/jsonx")]
    public async Task ReadAsync_OtherMediaType_IsUnsupported(string? type) =>
        Assert.Equal(FailureKind.UnsupportedMediaType, (await ReadAsync("{}", type)).Failure!.Kind);

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("APPLICATION/JSON")]
    [InlineData("application/merge-patch+json")]
    public async Task ReadAsync_JsonInAnotherSpelling_IsRead(string type) => Assert.True((await ReadAsync("{}", type)).Succeeded);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ReadAsync_LongerThanAMebibyte_IsTooLargeAlsoWithoutALength(bool declared)
    {
        var http = Requests.Post($"{{\"a\":\"{new string('x', RequestBody.MaxText)}\"}}");
        if (!declared)
            http.Request.ContentLength = null;

        Assert.Equal(FailureKind.TooLarge, (await JsonBody.ReadAsync<PortOrderInput>(http.Request, default)).Failure!.Kind);
    }

    private static Task<Result<PortOrderInput>> ReadAsync(string body, string? contentType = "application/json") =>
        JsonBody.ReadAsync<PortOrderInput>(Requests.Post(body, contentType).Request, default);

    private static (FailureKind, string) Shown(Failure failure) => (failure.Kind, Assert.Single(failure.Errors).Code);
}
