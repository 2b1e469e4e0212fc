using System.Net;
using CallingPlans.Integration.Harness;
using CallingPlans.Testing;

namespace CallingPlans.Integration.Faults;

/// <summary>Storage is away for a while.</summary>
public sealed class StorageOutageTests : IAsyncLifetime, IDisposable
{
    private readonly FaultyConnection connection = new();
    private TestApp? app;
    private Customer? customer;

    private Customer Customer => customer ?? throw new InvalidOperationException("The customer was not set up.");

    public async Task InitializeAsync()
    {
        app = await TestApp.StartAsync(connection: connection, settings: Findings.Often);
        customer = await Customer.CreateAsync(app);
    }

    public async Task DisposeAsync()
    {
        connection.Heal();
        await app!.DisposeAsync();
    }

    public void Dispose() => connection.Dispose();

    [Fact]
    public async Task Request_StorageIsAway_Is503WithRetryAfterAndChangesNothing()
    {
        var id = await Customer.PrepareAsync(Draft.Us());
        var before = await Customer.Admin.GetAsync(Customer.Order(id));
        Break();

        ApiAnswer[] answers =
        [
            await Customer.Admin.GetAsync(Customer.Order(id)),
            await Customer.SubmitAsync(id),
            await Customer.CancelAsync(id),
            await Customer.UploadBillAsync(id),
            await Customer.DraftAsync(Draft.Us()),
            await Customer.Admin.GetAsync($"{Customer.Path}/orders"),
        ];

        foreach (var answer in answers)
        {
            answer.ExpectProblem(503, "StorageUnavailable", null);
            Assert.True(int.Parse(answer.Headers["Retry-After"]) > 0, answer.Request);
        }

        connection.Heal();
        Assert.Equal(before.ETag, (await Customer.Admin.GetAsync(Customer.Order(id))).Expect(200).ETag);
    }

    [Fact]
    public async Task Health_StorageIsAway_Is503AndBackAfterwards()
    {
        var nobody = new ApiClient(app!.Http);
        Break();
        Assert.Equal("Unhealthy", (string)(await nobody.GetAsync("/api/health")).Expect(503).Json["status"]!);

        connection.Heal();

        Assert.Equal("Healthy", (string)(await nobody.GetAsync("/api/health")).Expect(200).Json["status"]!);
    }

    [Fact]
    public async Task Orders_StorageWasAway_GoOn()
    {
        var ids = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Customer.SubmitAsync(Draft.Us())));
        Break();
        await Task.Delay(TimeSpan.FromSeconds(3));

        connection.Heal();
        await new ApiClient(app!.Http).PostAsync("/api/dev/clock", new { advance = "00:01:00" });

        foreach (var id in ids)
            await Customer.UntilAsync(id, "Completed");
        await Findings.AssertNoneAsync(app);
    }

    [Fact]
    public async Task Request_OneCallHangs_IsAnsweredAllTheSame()
    {
        var id = await Customer.PrepareAsync(Draft.Us());
        var hung = 0;
        connection.Fail((call, _) =>
            call.RequestUri!.ToString().Contains(id) && Interlocked.Exchange(ref hung, 1) == 0 ? new StorageFault.Hang() : null);

        (await Customer.Admin.GetAsync(Customer.Order(id))).Expect(200);

        Assert.Equal(1, hung);
    }

    private void Break() => connection.Fail((_, _) => new StorageFault.Refuse(HttpStatusCode.ServiceUnavailable, RetryAfterSeconds: 10));
}
