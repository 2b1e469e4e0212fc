using System.Net;
using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;
using CallingPlans.Integration.NewNumbers;
using CallingPlans.Testing;

namespace CallingPlans.Integration.Races;

/// <summary>The table of the keys fails, and nothing else does.</summary>
public sealed class IdempotencyFaultTests : IAsyncLifetime, IDisposable
{
    private const string Keys = "IdempotencyKeys";
    private readonly FaultyConnection connection = new();
    private readonly string key = $"key-{Guid.NewGuid():N}";
    private TestApp? app;
    private NumberCustomer? numbers;

    private Customer Customer => numbers!.Customer;

    private string Drafts => $"{Customer.Path}/locations/us/port-orders";

    public async Task InitializeAsync()
    {
        app = await TestApp.StartAsync(connection: connection);
        numbers = await NumberCustomer.CreateAsync(app);
    }

    public async Task DisposeAsync()
    {
        connection.Heal();
        await app!.DisposeAsync();
    }

    public void Dispose() => connection.Dispose();

    [Fact]
    public async Task Post_KeyCannotBeRead_Is503AndMakesNothing()
    {
        RefuseKeys((_, _) => true);

        var refused = await Customer.Admin.PostAsync(Drafts, Draft.Us(), key);

        refused.ExpectProblem(503, "StorageUnavailable", null);
        Assert.True(int.Parse(refused.Headers["Retry-After"]) > 0);
        connection.Heal();
        Assert.Empty(await OrdersAsync());
    }

    [Fact]
    public Task Draft_AnswerCannotBeKept_IsTheSameDraftWhenItIsRepeated() => AssertMadeOnceAsync(Drafts, Draft.Us(), 201);

    [Fact]
    public async Task NumberOrder_AnswerCannotBeKept_IsTheSameOrderWhenItIsRepeated()
    {
        var search = (await numbers!.SearchAsync(new { kind = "Standard", areaCode = "206", quantity = 1 })).Expect(200).Json;
        var order = new { searchId = (string)search["searchId"]!, numbers = NumberCustomer.Texts(search["numbers"]) };

        await AssertMadeOnceAsync($"{Customer.Path}/locations/us/number-orders", order, 202);
    }

    private async Task AssertMadeOnceAsync(string path, object body, int good)
    {
        // The first look at the key lets the request in; whoever would keep its answer cannot look at it again.
        RefuseKeys((call, seen) => call.Method == HttpMethod.Get && seen > 1);
        var first = (await Customer.Admin.PostAsync(path, body, key)).Expect(good);
        connection.Heal();

        (await Customer.Admin.PostAsync(path, body, key)).ExpectProblem(409, "IdempotencyKeyInUse", null);
        (await new ApiClient(app!.Http).PostAsync("/api/dev/clock", new { advance = "00:01:00" })).Expect(200);
        var again = (await Customer.Admin.PostAsync(path, body, key)).Expect(good);

        Assert.Equal((string)first.Json["id"]!, (string)again.Json["id"]!);
        Assert.Single(await OrdersAsync());
    }

    private Task<List<JsonNode>> OrdersAsync() => Customer.Admin.ListAsync($"{Customer.Path}/orders");

    private void RefuseKeys(Func<HttpRequestMessage, int, bool> which)
    {
        var seen = 0;
        connection.Fail((call, _) =>
            call.RequestUri!.AbsolutePath.Contains(Keys, StringComparison.Ordinal)
            && which(call, call.Method == HttpMethod.Get ? Interlocked.Increment(ref seen) : Volatile.Read(ref seen))
                ? new StorageFault.Refuse(HttpStatusCode.ServiceUnavailable, RetryAfterSeconds: 10)
                : null);
    }
}
