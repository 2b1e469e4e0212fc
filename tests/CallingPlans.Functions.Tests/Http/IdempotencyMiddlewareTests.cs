using System.Text;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Application.Orders;
using CallingPlans.Domain.Organizations;
using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Http.Requests;
using CallingPlans.Functions.Tests.Fakes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging.Abstractions;

namespace CallingPlans.Functions.Tests.Http;

public sealed class IdempotencyMiddlewareTests
{
    private readonly FakeIdempotencyKeys keys = new();
    private readonly List<NewIdentity> made = [];
    private int runs;

    [Fact]
    public async Task Invoke_SameKeyAndBody_GivesTheFirstAnswerAgain()
    {
        var first = await RunAsync(Post("{\"a\":1}", "k1"));
        var again = await RunAsync(Post("{\"a\":1}", "\"k1\""));

        Assert.Equal(1, runs);
        Assert.Equal((201, "\"1\"", "/api/x/1"), (again.StatusCode, again.ETag, again.Location));
        Assert.Equal(first.Body, again.Body);
    }

    [Fact]
    public async Task Invoke_FunctionStillReadsTheBody() =>
        Assert.Contains("\"body\":\"plain\"", Encoding.UTF8.GetString((await RunAsync(Post("plain", "k1"))).Body), StringComparison.Ordinal);

    [Fact]
    public async Task Invoke_SameKeyOtherBody_Is422()
    {
        await RunAsync(Post("{\"a\":1}", "k1"));

        Assert.Equal(422, (await RunAsync(Post("{\"a\":2}", "k1"))).StatusCode);
        Assert.Equal(1, runs);
    }

    [Fact]
    public async Task Invoke_FirstIsStillAtWork_Is409WithRetryAfter()
    {
        var first = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var running = RunAsync(Post("{}", "k1"), until: first.Task);

        var second = await RunAsync(Post("{}", "k1"));

        Assert.Equal(409, second.StatusCode);
        Assert.NotNull(second.RetryAfter);
        first.SetResult();
        Assert.Equal(201, (await running).StatusCode);
    }

    [Theory]
    [InlineData(422)]
    [InlineData(409)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Invoke_AnswerThatIsNoSuccess_IsNotKept(int status)
    {
        await RunAsync(Post("{}", "k1"), status);
        await RunAsync(Post("{}", "k1"), status);

        Assert.Equal(2, runs);
        Assert.Empty(keys.AtWork);
    }

    [Fact]
    public async Task Invoke_FunctionFails_FreesTheKey()
    {
        await Assert.ThrowsAsync<StorageUnavailableException>(() => RunAsync(
            Post("{}", "k1"), until: Task.FromException(new StorageUnavailableException("down"))));

        Assert.Empty(keys.AtWork);
    }

    [Fact]
    public async Task Invoke_KeyCannotBeRead_RunsNothing()
    {
        keys.Unavailable = true;

        await Assert.ThrowsAsync<StorageUnavailableException>(() => RunAsync(Post("{}", "k1")));

        Assert.Equal(0, runs);
    }

    [Theory]
    [InlineData(201)]
    [InlineData(422)]
    [InlineData(503)]
    public async Task Invoke_AnswerCannotBeKept_IsGivenAndTheKeyStaysTaken(int status)
    {
        Assert.Equal(status, (await RunAsync(Post("{}", "k1"), status, storageFails: true)).StatusCode);
        keys.Unavailable = false;

        Assert.Equal(409, (await RunAsync(Post("{}", "k1"))).StatusCode);
        Assert.Equal(1, runs);
    }

    [Fact]
    public async Task Invoke_FunctionFailsAndTheKeyCannotBeFreed_FailsOfTheFunction()
    {
        var fault = await Assert.ThrowsAsync<InvalidDataException>(() => RunAsync(
            Post("{}", "k1"), until: Task.FromException(new InvalidDataException("broken")), storageFails: true));

        Assert.Equal("broken", fault.Message);
    }

    [Theory]
    [InlineData(503, true)]
    [InlineData(500, true)]
    [InlineData(422, false)]
    [InlineData(409, false)]
    public async Task Invoke_AnswerThatIsNoSuccess_IsRepeatedUnderItsIdentityWhereItMayHaveHadItsEffect(int status, bool mayHave)
    {
        await RunAsync(Post("{}", "k1"), status);
        await RunAsync(Post("{}", "k1"));

        Assert.Equal((false, mayHave), (made[0].IsRepeated, made[1].IsRepeated));
        Assert.Equal(mayHave, made[0].Id == made[1].Id);
    }

    [Fact]
    public async Task Invoke_OtherPathOrOrganisationOrCaller_IsAnotherKey()
    {
        await RunAsync(Post("{}", "k1"));
        await RunAsync(Post("{}", "k1", "/api/organizations/contoso/port-orders/2"));
        await RunAsync(Post("{}", "k1", "/api/organizations/northwind/orders", Requests.Robin with { Role = Role.PortingDesk }));
        await RunAsync(Post("{}", "k1", "/api/elsewhere"));
        await RunAsync(Post("{}", "k1", "/api/elsewhere", Requests.Robin with { Subject = "pat" }));

        Assert.Equal(5, runs);
    }

    [Fact]
    public async Task Invoke_ColleagueOfTheSameOrganisation_SharesTheKey()
    {
        await RunAsync(Post("{}", "k1"));
        await RunAsync(Post("{}", "k1", caller: Requests.Robin with { Subject = "pat" }));

        Assert.Equal(1, runs);
    }

    [Fact]
    public async Task Invoke_OrganisationOfAnother_KeepsNothingAndGivesNothing()
    {
        var theirs = "/api/organizations/northwind/orders";
        await RunAsync(Post("{}", "k1", theirs, Requests.Robin with { OrganizationId = "northwind" }));

        await RunAsync(Post("{}", "k1", theirs));

        Assert.Equal(2, runs);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"\"")]
    [InlineData("long")]
    public async Task Invoke_KeyOfNoUse_Is422(string key)
    {
        Assert.Equal(422, (await RunAsync(Post("{}", key == "long" ? new string('k', 256) : key))).StatusCode);
        Assert.Equal(0, runs);
    }

    [Fact]
    public async Task Invoke_BodyTooLarge_Is413()
    {
        var http = Post("{}", "k1");
        http.Request.ContentLength = 11 * 1024 * 1024;

        Assert.Equal(413, (await RunAsync(http)).StatusCode);
    }

    [Fact]
    public async Task Invoke_WithoutKeyOrOtherVerb_RunsEachTime()
    {
        await RunAsync(Requests.Post("{}").SignedIn());
        await RunAsync(Requests.Post("{}").SignedIn());
        var patch = Post("{}", "k1");
        patch.Request.Method = HttpMethods.Patch;
        await RunAsync(patch);

        Assert.Equal(3, runs);
        Assert.Empty(keys.Kept);
    }

    private static DefaultHttpContext Post(string body, string key, string path = "/api/organizations/contoso/orders", Caller? caller = null)
    {
        var http = Requests.Post(body, path: path).SignedIn(caller);
        http.Request.Headers["Idempotency-Key"] = key;
        return http;
    }

    private async Task<ApiAnswer> RunAsync(DefaultHttpContext http, int status = 201, Task? until = null, bool storageFails = false)
    {
        var invocation = new FakeInvocation(http);
        await new IdempotencyMiddleware(keys, new OrganizationAccess(new EveryOrganization()), NullLogger<IdempotencyMiddleware>.Instance).Invoke(invocation, async _ =>
        {
            runs++;
            made.Add(http.Request.Identity());
            keys.Unavailable = storageFails;
            if (until is not null)
                await until;
            var body = await new StreamReader(http.Request.Body).ReadToEndAsync();
            invocation.GetInvocationResult().Value = ApiAnswer.Json(status, new { run = runs, body }, "\"1\"", "/api/x/1");
        });
        return Assert.IsType<ApiAnswer>(invocation.GetInvocationResult().Value);
    }

    private sealed class EveryOrganization : IResourceStore<Organization>
    {
        public Task<Stored<Organization>?> FindAsync(string partition, string id, CancellationToken cancellation) =>
            Task.FromResult<Stored<Organization>?>(new(
                new Organization
                {
                    Id = partition,
                    Name = partition,
                    PartnerId = "fabrikam",
                    Language = "en",
                    Subscription = new Subscription(SubscriptionKind.Paid, 1, OutboundCallingPlanSource.Ccw),
                },
                "1"));

        public Task<Stored<Organization>> AddAsync(string partition, string id, Organization value, CancellationToken cancellation) =>
            throw new NotSupportedException();

        public Task<Stored<Organization>> ReplaceAsync(
            string partition, string id, Organization value, string version, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<Page<Organization>> ListAsync(string partition, PageRequest page, CancellationToken cancellation) =>
            throw new NotSupportedException();
    }
}
