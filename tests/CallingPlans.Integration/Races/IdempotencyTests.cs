using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Races;

public sealed class IdempotencyTests(SharedCustomer shared) : IClassFixture<SharedCustomer>
{
    private string Drafts => $"{shared.Customer.Path}/locations/us/port-orders";

    [Fact]
    public async Task Post_Repeated_GetsTheFirstAnswerAgain()
    {
        var draft = Draft.Us();
        var first = (await shared.Customer.Admin.PostAsync(Drafts, draft, NewKey(out var key))).Expect(201);

        var again = await shared.Customer.Admin.PostAsync(Drafts, draft, key);

        Assert.Equal(
            (first.Status, first.Text, first.Location, first.ETag, first.ContentType),
            (again.Status, again.Text, again.Location, again.ETag, again.ContentType));
    }

    [Fact]
    public async Task Post_Repeated_HasOneEffect()
    {
        var customer = await Customer.CreateAsync(shared.Customer.App);
        var drafts = $"{customer.Path}/locations/us/port-orders";
        (await customer.Admin.PostAsync(drafts, new { }, NewKey(out var key))).Expect(201);

        (await customer.Admin.PostAsync(drafts, new { }, key)).Expect(201);

        Assert.Single(await customer.Admin.ListAsync($"{customer.Path}/orders"));
    }

    [Fact]
    public async Task Submission_RepeatedWhenTheOrderIsOver_GetsTheFirstAnswerAgain()
    {
        var id = await shared.Customer.PrepareAsync(Draft.Us());
        var path = $"{shared.Customer.Order(id)}/submission";
        var first = (await shared.Customer.Admin.PostAsync(path, key: NewKey(out var key))).Expect(202);
        await shared.Customer.UntilAsync(id, "Completed");

        var again = await shared.Customer.Admin.PostAsync(path, key: key);

        Assert.Equal((202, first.Text), (again.Status, again.Text));
    }

    [Fact]
    public async Task Post_OtherBody_Is422()
    {
        (await shared.Customer.Admin.PostAsync(Drafts, Draft.Us(), NewKey(out var key))).Expect(201);

        (await shared.Customer.Admin.PostAsync(Drafts, Draft.Us(), key)).ExpectProblem(422, "IdempotencyKeyReused", null);
    }

    [Fact]
    public async Task Post_QuotedKey_IsThePlainOne()
    {
        var draft = Draft.Us();
        var first = (await shared.Customer.Admin.PostAsync(Drafts, draft, NewKey(out var key))).Expect(201);

        var again = await shared.Customer.Admin.PostAsync(Drafts, draft, $"\"{key}\"");

        Assert.Equal(first.Location, again.Expect(201).Location);
    }

    [Fact]
    public async Task Post_SameKeyOfOtherRoute_IsAnotherRequest()
    {
        var first = (await shared.Customer.DraftAsync(Draft.Us())).Expect(201).Location;
        var second = (await shared.Customer.DraftAsync(Draft.Us())).Expect(201).Location!;
        var reason = new { reason = "late" };
        (await shared.Customer.Admin.PostAsync($"{first}/cancellation", reason, NewKey(out var key))).Expect(202);

        var answer = await shared.Customer.Admin.PostAsync($"{second}/cancellation", reason, key);

        Assert.Equal(second[(second.LastIndexOf('/') + 1)..], (string)answer.Expect(202).Json["id"]!);
    }

    [Fact]
    public async Task Post_AtOnce_HaveOneEffectAndAnswerIt()
    {
        var customer = await Customer.CreateAsync(shared.Customer.App);
        var drafts = $"{customer.Path}/locations/us/port-orders";
        NewKey(out var key);

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => customer.Admin.PostAsync(drafts, new { }, key)));

        Assert.Single(answers.Where(a => a.Status == 201).Select(a => a.Text).Distinct());
        foreach (var refused in answers.Where(a => a.Status != 201))
        {
            refused.ExpectProblem(409, "IdempotencyKeyInUse", null);
            Assert.True(int.Parse(refused.Headers["Retry-After"]) > 0);
        }

        Assert.Single(await customer.Admin.ListAsync($"{customer.Path}/orders"));
    }

    [Fact]
    public async Task Post_Refused_LeavesTheKeyFree()
    {
        var id = await shared.Customer.PrepareAsync(Draft.Us().With("/account/carrierName", null));
        var path = $"{shared.Customer.Order(id)}/submission";
        (await shared.Customer.Admin.PostAsync(path, key: NewKey(out var key))).ExpectProblem(422);
        (await shared.Customer.AmendAsync(id, new JsonObject().With("/account/carrierName", "Fabrikam"))).Expect(200);

        (await shared.Customer.Admin.PostAsync(path, key: key)).Expect(202);
    }

    [Fact]
    public async Task Post_ByAnotherOrganization_IsNotGivenTheKeptAnswer()
    {
        var other = await Customer.CreateAsync(shared.Customer.App);
        var draft = Draft.Us();
        (await shared.Customer.Admin.PostAsync(Drafts, draft, NewKey(out var key))).Expect(201);

        (await other.Admin.PostAsync(Drafts, draft, key)).ExpectProblem(404, "NotFound", null);
        (await new ApiClient(shared.Customer.App.Http).PostAsync(Drafts, draft, key)).ExpectProblem(401);
    }

    [Fact]
    public async Task Post_SameKeyInOwnOrganization_IsAnotherRequest()
    {
        var other = await Customer.CreateAsync(shared.Customer.App);
        (await shared.Customer.Admin.PostAsync(Drafts, Draft.Us(), NewKey(out var key))).Expect(201);

        var answer = await other.Admin.PostAsync($"{other.Path}/locations/us/port-orders", Draft.Us(), key);

        Assert.StartsWith(other.Path, answer.Expect(201).Location);
    }

    [Fact]
    public async Task Post_RepeatedByAColleague_GetsTheFirstAnswerAgain()
    {
        var colleague = await ApiClient.SignInAsync(
            shared.Customer.App.Http, new { role = "CustomerAdmin", org = shared.Customer.Id, name = "Cleo Colleague" });
        var draft = Draft.Us();
        var first = (await shared.Customer.Admin.PostAsync(Drafts, draft, NewKey(out var key))).Expect(201);

        Assert.Equal(first.Location, (await colleague.PostAsync(Drafts, draft, key)).Expect(201).Location);
    }

    [Fact]
    public async Task Post_RepeatedAfterARestart_GetsTheFirstAnswerAgain()
    {
        var first = await TestApp.StartAsync();
        var customer = await Customer.CreateAsync(first);
        var path = $"{customer.Path}/locations/us/port-orders";
        var draft = Draft.Us();
        var created = (await customer.Admin.PostAsync(path, draft, NewKey(out var key))).Expect(201);
        await first.StopAsync();

        await using var second = await TestApp.StartAsync(first.Data);
        var again = await (await customer.InAsync(second)).Admin.PostAsync(path, draft, key);

        Assert.Equal((201, created.Text, created.Location, created.ETag), (again.Status, again.Text, again.Location, again.ETag));
    }

    private static string NewKey(out string key) => key = $"key-{Guid.NewGuid():N}";
}
