using System.Text;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Errors;

/// <summary>Requests that cannot be read, and in which order their faults are told.</summary>
public sealed class RequestErrorTests(SharedCustomer shared) : IClassFixture<SharedCustomer>
{
    private const int MiB = 1024 * 1024;

    private string Drafts => $"{shared.Customer.Path}/locations/us/port-orders";

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("{")]
    [InlineData("{\"numbers\":[}")]
    [InlineData("{'numbers':[]}")]
    [InlineData("{\"numbers\":[],}")]
    [InlineData("{} trailing")]
    [InlineData("{\"account\":{},\"account\":{}}")]
    [InlineData("{\"account\":{\"pin\":\"1\",\"pin\":\"2\"}}")]
    public async Task Body_NoJson_Is400(string body) =>
        (await shared.Customer.Admin.SendTextAsync(HttpMethod.Post, Drafts, body)).ExpectProblem(400, "MalformedJson", null);

    [Theory]
    [InlineData("{\"\u00FF\":1}")]
    [InlineData("{\"account\":{\"\u00FF\":1}}")]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("{\"numbers\":[{\"\\udc00\":1}]}")]
    public async Task Body_NameIsNoText_Is400(string latin1) => (await shared.Customer.Admin.SendAsync(
        HttpMethod.Post, Drafts, ApiClient.Bytes(Encoding.Latin1.GetBytes(latin1), ApiClient.Json))).ExpectProblem(400, "MalformedJson", null);

    [Fact]
    public async Task Body_ValueIsNoText_Is400()
    {
        var body = Encoding.Latin1.GetBytes("{\"account\":{\"companyName\":\"\u00FF\"}}");

        var answer = await shared.Customer.Admin.SendAsync(HttpMethod.Post, Drafts, ApiClient.Bytes(body, ApiClient.Json));

        answer.ExpectProblem(400, "MalformedJson", null);
    }

    [Fact]
    public async Task Body_NestedTooDeep_Is400() => (await shared.Customer.Admin.SendTextAsync(
        HttpMethod.Post, Drafts, $"{{\"numbers\":{new string('[', 5000)}{new string(']', 5000)}}}")).ExpectProblem(400, "MalformedJson", null);

    [Theory]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("7")]
    [InlineData("null")]
    public async Task Body_NoObject_Is422(string body) =>
        (await shared.Customer.Admin.SendTextAsync(HttpMethod.Post, Drafts, body)).ExpectProblem(422, "ValidationFailed", "");

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task Body_OtherMediaType_Is415(string mediaType) =>
        (await shared.Customer.Admin.SendTextAsync(HttpMethod.Post, Drafts, "{}", mediaType)).ExpectProblem(415, "UnsupportedMediaType", null);

    [Fact]
    public async Task Body_WithoutMediaType_Is415() => (await shared.Customer.Admin.SendAsync(
        HttpMethod.Post, Drafts, ApiClient.Bytes("{}"u8.ToArray(), mediaType: null))).ExpectProblem(415, "UnsupportedMediaType", null);

    [Fact]
    public async Task Body_MediaTypeWithCharset_IsTaken() =>
        (await shared.Customer.Admin.SendTextAsync(HttpMethod.Post, Drafts, "{}", "application/json; charset=utf-8")).Expect(201);

    [Fact]
    public async Task Body_OverOneMebibyte_Is413() => (await shared.Customer.Admin.SendTextAsync(
        HttpMethod.Post, Drafts, $"{{\"account\":{{\"companyName\":\"{new string('x', MiB)}\"}}}}")).ExpectProblem(413, "PayloadTooLarge", null);

    [Fact]
    public async Task Body_OverOneMebibyteInChunks_Is413()
    {
        using var content = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(new string(' ', MiB + 1))));
        content.Headers.ContentType = new(ApiClient.Json);

        var answer = await shared.Customer.Admin.SendAsync(HttpMethod.Post, Drafts, content, h => h.TransferEncodingChunked = true);

        answer.ExpectProblem(413, "PayloadTooLarge", null);
    }

    [Theory]
    [InlineData("orders?top=0")]
    [InlineData("orders?top=501")]
    [InlineData("orders?top=-1")]
    [InlineData("orders?top=ten")]
    [InlineData("orders?top=")]
    [InlineData("orders?top=99999999999")]
    [InlineData("orders?continuation=garbage")]
    [InlineData("orders?continuation=")]
    [InlineData("orders?kind=Cow")]
    [InlineData("orders?status=Cow")]
    [InlineData("orders?sort=colour")]
    [InlineData("orders?needsAction=perhaps")]
    [InlineData("orders?q=abc")]
    [InlineData("numbers?status=Cow")]
    [InlineData("numbers?top=501")]
    [InlineData("locations?top=0")]
    [InlineData("billing-events?continuation=garbage")]
    public async Task List_BadQuery_Is400(string query) =>
        (await shared.Customer.Admin.GetAsync($"{shared.Customer.Path}/{query}")).ExpectProblem(400, "InvalidQuery", null);

    [Fact]
    public async Task List_ContinuationOfAnotherListOrFilter_Is400()
    {
        var customer = await Customer.CreateAsync(shared.Customer.App);
        for (var i = 0; i < 3; i++)
            (await customer.DraftAsync([])).Expect(201);
        var next = (string)(await customer.Admin.GetAsync($"{customer.Path}/orders?top=2")).Expect(200).Json["nextLink"]!;
        (await customer.Admin.GetAsync(next)).Expect(200);

        (await customer.Admin.GetAsync(next + "&status=Pending")).ExpectProblem(400, "InvalidQuery", null);
        (await customer.Admin.GetAsync(next.Replace("/orders", "/numbers"))).ExpectProblem(400, "InvalidQuery", null);
        (await shared.Customer.Admin.GetAsync(next.Replace(customer.Id, shared.Customer.Id))).ExpectProblem(400, "InvalidQuery", null);
    }

    [Fact]
    public async Task List_SmallPages_AreFullUntilTheLastAndMissNothing()
    {
        var customer = await Customer.CreateAsync(shared.Customer.App);
        var made = new List<string>();
        for (var i = 0; i < 5; i++)
            made.Add((string)(await customer.DraftAsync([])).Expect(201).Json["id"]!);

        var first = (await customer.Admin.GetAsync($"{customer.Path}/orders?top=2")).Expect(200).Json;
        var all = await customer.Admin.ListAsync($"{customer.Path}/orders?top=2");

        Assert.Equal(2, first["items"]!.AsArray().Count);
        Assert.Equal(Enumerable.Reverse(made), all.Select(o => (string)o["id"]!));
    }

    [Fact]
    public async Task Patch_WithoutIfMatch_Is428()
    {
        var order = (await shared.Customer.DraftAsync(Draft.Us())).Expect(201);

        (await shared.Customer.Admin.PatchAsync(order.Location!, new { }, null)).ExpectProblem(428, "PreconditionRequired", null);
    }

    [Fact]
    public async Task Patch_StaleIfMatch_Is412()
    {
        var order = (await shared.Customer.DraftAsync(Draft.Us())).Expect(201);
        (await shared.Customer.Admin.PatchAsync(order.Location!, new { requestedDate = "2026-12-01" }, order.ETag)).Expect(200);

        var answer = await shared.Customer.Admin.PatchAsync(order.Location!, new { requestedDate = "2026-12-02" }, order.ETag);

        answer.ExpectProblem(412, "PreconditionFailed", null);
        Assert.Equal("2026-12-01", (string)(await shared.Customer.Admin.GetAsync(order.Location!)).Json["requestedDate"]!);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/locations/us")]
    public async Task Put_ReplacesWithoutIfMatch_Is428(string path)
    {
        (await shared.Customer.Desk.PutAsync(shared.Customer.Path + path, new { })).ExpectProblem(428, "PreconditionRequired", null);
        (await shared.Customer.Desk.PutAsync(shared.Customer.Path + path, new { }, "\"stale\"")).ExpectProblem(412, "PreconditionFailed", null);
    }

    [Fact]
    public async Task Put_SeveralCreateAtOnce_OneDoesAndTheOthersNeedIfMatch()
    {
        var partner = new { name = "Contoso Partner", authorized = true };

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            shared.Customer.Desk.PutAsync($"/api/partners/p-{shared.Customer.Id}", partner)));

        Assert.Equal([201, .. Enumerable.Repeat(428, 7)], answers.Select(a => a.Status).Order());
    }

    [Fact]
    public async Task Patch_NullMember_TakesItAway()
    {
        var order = (await shared.Customer.DraftAsync(Draft.Us().With("/requestedDate", "2026-12-01"))).Expect(201);

        var answer = await shared.Customer.Admin.SendTextAsync(
            HttpMethod.Patch, order.Location!, "{\"requestedDate\":null}", "application/merge-patch+json", order.ETag);

        Assert.Null(answer.Expect(200).Json["requestedDate"]);
    }

    [Fact]
    public async Task Patch_WithoutPin_KeepsIt()
    {
        var order = (await shared.Customer.DraftAsync(Draft.Us())).Expect(201);

        var answer = await shared.Customer.Admin.PatchAsync(order.Location!, new { account = new { companyName = "Other" } }, order.ETag);

        Assert.True((bool)answer.Expect(200).Json["account"]!["pinProvided"]!);
    }

    [Fact]
    public async Task Import_GoodAndBadLines_TakesTheGoodOnes()
    {
        var order = (await shared.Customer.DraftAsync([])).Expect(201);
        var (first, second) = (TestNumbers.Next(), TestNumbers.Next());

        var answer = await shared.Customer.Admin.SendTextAsync(
            HttpMethod.Post, $"{order.Location}/numbers-import", $"number\n{first}\nnobody\n{first}\n=cmd()\n{second}\n", "text/csv");

        Assert.Equal(2, (int)answer.Expect(200).Json["added"]!);
        Assert.Equal(
            ["3 InvalidNumber", "4 DuplicateNumber", "5 InvalidNumber"],
            answer.Json["rejected"]!.AsArray().Select(r => $"{r!["line"]} {r["code"]}"));
    }

    [Fact]
    public async Task Import_NoCsv_Is415() => (await shared.Customer.Admin.SendTextAsync(
        HttpMethod.Post, $"{(await shared.Customer.DraftAsync([])).Expect(201).Location}/numbers-import", "number\n"))
        .ExpectProblem(415, "UnsupportedMediaType", null);

    [Fact]
    public async Task Import_PastTheLimit_ComesBackAsTooMany()
    {
        var order = (await shared.Customer.DraftAsync([])).Expect(201);
        var csv = "number\n" + string.Join('\n', Enumerable.Range(1000, 1002).Select(i => $"+1202456{i}"));

        var answer = await shared.Customer.Admin.SendTextAsync(HttpMethod.Post, $"{order.Location}/numbers-import", csv, "text/csv");

        Assert.Equal(1000, (int)answer.Expect(200).Json["added"]!);
        Assert.Equal(["TooManyNumbers", "TooManyNumbers"], answer.Json["rejected"]!.AsArray().Select(r => (string)r!["code"]!));
        Assert.Equal(1000, (await shared.Customer.Admin.GetAsync(order.Location!)).Expect(200).Json["numbers"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("/api/nothing")]
    [InlineData("/api/organizations/{org}/port-orders/none")]
    [InlineData("/api/organizations/{org}/locations/none")]
    [InlineData("/api/organizations/{org}/port-orders/{order}/documents/none")]
    [InlineData("/api/organizations/{org}/numbers/nobody/emergency-address")]
    public async Task Path_NothingThere_Is404(string path)
    {
        var id = (string)(await shared.Customer.DraftAsync([])).Expect(201).Json["id"]!;

        (await shared.Customer.Admin.GetAsync(path.Replace("{org}", shared.Customer.Id).Replace("{order}", id))).Expect(404);
    }
}
