using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Errors;

/// <summary>Of several faults of a request the first of this order is told: 401, 404, 403, 428/412, 415, 413, 400/422, 409.</summary>
public sealed class CheckOrderTests(SharedCustomer shared) : IClassFixture<SharedCustomer>
{
    private const string TooLarge = "too large";
    private const string NoJson = "{";
    private const string UnknownMember = "{\"colour\":1}";
    private const string Text = "text/plain";

    [Theory]
    [InlineData("nobody", "none", null, Text, NoJson, 401)]
    [InlineData("other", "closed", null, Text, TooLarge, 404)]
    [InlineData("own", "none", null, Text, NoJson, 404)]
    [InlineData("own", "closed", null, Text, TooLarge, 428)]
    [InlineData("own", "closed", "stale", Text, TooLarge, 412)]
    [InlineData("own", "closed", "*", Text, TooLarge, 415)]
    [InlineData("own", "closed", "*", ApiClient.Json, TooLarge, 413)]
    [InlineData("own", "closed", "*", ApiClient.Json, NoJson, 400)]
    [InlineData("own", "closed", "*", ApiClient.Json, UnknownMember, 422)]
    [InlineData("own", "closed", "*", ApiClient.Json, "{}", 409)]
    public async Task Patch_SeveralFaults_TellsTheFirst(
        string caller, string order, string? ifMatch, string mediaType, string body, int status)
    {
        var client = await CallerAsync(caller);
        var path = await OrderAsync(order);

        var answer = await client.SendTextAsync(HttpMethod.Patch, path, BodyOf(body), mediaType, ifMatch is "stale" ? "\"0\"" : ifMatch);

        answer.ExpectProblem(status);
    }

    [Theory]
    [InlineData("nobody", Text, 401)]
    [InlineData("other", Text, 404)]
    [InlineData("own", Text, 403)]
    public async Task PutOrganization_SeveralFaults_TellsTheFirst(string caller, string mediaType, int status) =>
        (await (await CallerAsync(caller)).SendTextAsync(HttpMethod.Put, shared.Customer.Path, NoJson, mediaType)).ExpectProblem(status);

    [Theory]
    [InlineData("nobody", "none", Text, TooLarge, 401)]
    [InlineData("other", "closed", Text, TooLarge, 404)]
    [InlineData("own", "closed", Text, TooLarge, 415)]
    [InlineData("own", "closed", ApiClient.Json, TooLarge, 413)]
    [InlineData("own", "closed", ApiClient.Json, NoJson, 400)]
    [InlineData("own", "closed", ApiClient.Json, "{}", 422)]
    [InlineData("own", "closed", ApiClient.Json, "{\"reason\":\"late\"}", 409)]
    public async Task Cancellation_SeveralFaults_TellsTheFirst(
        string caller, string order, string mediaType, string body, int status)
    {
        var client = await CallerAsync(caller);
        var path = await OrderAsync(order);

        (await client.SendTextAsync(HttpMethod.Post, $"{path}/cancellation", BodyOf(body), mediaType)).ExpectProblem(status);
    }

    [Theory]
    [InlineData("nobody", Text, TooLarge, 401)]
    [InlineData("other", Text, TooLarge, 404)]
    [InlineData("own", Text, TooLarge, 415)]
    [InlineData("own", ApiClient.Pdf, TooLarge, 413)]
    [InlineData("own", ApiClient.Pdf, NoJson, 422)]
    public async Task Upload_SeveralFaults_TellsTheFirst(string caller, string mediaType, string body, int status)
    {
        var client = await CallerAsync(caller);
        var path = await OrderAsync("closed");
        var file = body == TooLarge ? new byte[(10 * 1024 * 1024) + 1] : "no PDF"u8.ToArray();

        (await client.UploadAsync($"{path}/bill", file, mediaType)).ExpectProblem(status);
    }

    private static string BodyOf(string body) => body == TooLarge ? new string('x', (1024 * 1024) + 1) : body;

    private async Task<ApiClient> CallerAsync(string caller) => caller switch
    {
        "nobody" => new ApiClient(shared.Customer.App.Http),
        "own" => shared.Customer.Admin,
        _ => await ApiClient.SignInAsync(shared.Customer.App.Http, new { role = "CustomerAdmin", org = "contoso-other" }),
    };

    /// <summary>The path of an order that was cancelled, or of none.</summary>
    private async Task<string> OrderAsync(string order)
    {
        if (order == "none")
            return shared.Customer.Order("none");
        var id = (string)(await shared.Customer.DraftAsync(Draft.Us())).Expect(201).Json["id"]!;
        (await shared.Customer.CancelAsync(id)).Expect(202);
        return shared.Customer.Order(id);
    }
}
