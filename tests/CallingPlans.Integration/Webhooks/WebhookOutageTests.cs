using System.Diagnostics;
using CallingPlans.Integration.Clock;
using CallingPlans.Integration.Harness;
using CallingPlans.Testing;

namespace CallingPlans.Integration.Webhooks;

/// <summary>
/// The writes of one change and its delivery are counted; then storage is lost at each of them, after it took effect and
/// before it was answered.
/// </summary>
public sealed class WebhookOutageTests
{
    private const string Path = "/outage";

    /// <summary>What nobody took is looked for after 20 seconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(25);

    /// <summary>Longer than the storage client tries by itself.</summary>
    private static readonly TimeSpan Outage = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task Storage_LostAtAnyWrite_EventArrivesUnderOneId()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        using var connection = new FaultyConnection();
        await using var app = await TestApp.StartAsync(connection: connection, settings: WebhookApp.Settings);
        var customer = await WebhookCustomer.CreateAsync(app);
        var (webhook, _) = await customer.SubscribeAsync(receiver.Url(Path));
        // The first order of an app makes the tables.
        await UntilToldAsync(app, receiver, await ChangeAsync(customer, connection, lostAt: null));
        await UntilToldAsync(app, receiver, await ChangeAsync(customer, connection, lostAt: null));
        await customer.UntilAsync(webhook, "Delivered");
        var writes = connection.Calls.Count(call => !call.StartsWith("GET", StringComparison.Ordinal));

        Assert.InRange(writes, 4, 20);
        for (var lostAt = 1; lostAt <= writes; lostAt++)
        {
            var order = await ChangeAsync(customer, connection, lostAt);

            await UntilToldAsync(app, receiver, order);
            Assert.True(1 == receiver.Of(Path, order).Count, $"Storage was lost at write {lostAt} of {writes}.");
        }

        connection.Heal();
        await customer.UntilAsync(webhook, "Delivered");
    }

    /// <summary>Cancels a draft; from the answer to a write on, storage cannot be reached for a while.</summary>
    private static async Task<string> ChangeAsync(WebhookCustomer customer, FaultyConnection connection, int? lostAt)
    {
        var id = (string)(await customer.Customer.DraftAsync(Draft.Us())).Expect(201).Json["id"]!;
        var writes = 0;
        long? begun = null;
        connection.Fail((call, _) =>
        {
            lock (connection)
            {
                if (begun is { } since)
                    return Stopwatch.GetElapsedTime(since) < Outage ? new StorageFault.BreakBefore() : null;
                if (call.Method == HttpMethod.Get || ++writes != lostAt)
                    return null;
                begun = Stopwatch.GetTimestamp();
                return new StorageFault.LoseAnswer();
            }
        });
        await Poll.UntilAsync(
            () => customer.Customer.CancelAsync(id), answer => answer.Status is 202 or 409, answer => Task.FromResult(answer.Text));
        return id;
    }

    private static async Task UntilToldAsync(TestApp app, WebhookReceiver receiver, string order)
    {
        for (var i = 1; i < 60 && receiver.Of(Path, order).Count == 0; i++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(250));
            if (i % 8 == 0)
                await new MovedClock(app).AdvanceAsync(Patience);
        }
    }
}
