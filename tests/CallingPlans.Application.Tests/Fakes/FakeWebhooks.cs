using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Webhooks;

namespace CallingPlans.Application.Tests.Fakes;

/// <summary>Webhooks in memory, with the optimistic concurrency of the real store.</summary>
internal sealed class FakeWebhooks : IWebhookStore
{
    private readonly SortedDictionary<string, Stored<Webhook>> webhooks = [];
    private int version;

    /// <summary>How often an organisation's were read.</summary>
    public int Lists { get; private set; }

    /// <summary>What somebody else does just before the next replacement, once.</summary>
    public Action? BeforeNextReplace { get; set; }

    public Webhook Get(string id) => webhooks[id].Value;

    /// <summary>Puts a webhook there as if another process had.</summary>
    public Webhook Put(Webhook webhook)
    {
        webhooks[webhook.Id] = new Stored<Webhook>(webhook, $"v{++version}");
        return webhook;
    }

    public Task<IReadOnlyList<Webhook>> ListAsync(string organizationId, CancellationToken cancellation)
    {
        Lists++;
        return Task.FromResult<IReadOnlyList<Webhook>>(
            [.. webhooks.Values.Select(w => w.Value).Where(w => w.OrganizationId == organizationId)]);
    }

    public Task<Stored<Webhook>?> FindAsync(string organizationId, string id, CancellationToken cancellation) =>
        Task.FromResult(webhooks.GetValueOrDefault(id) is { } found && found.Value.OrganizationId == organizationId ? found : null);

    public Task<Stored<Webhook>> AddAsync(Webhook webhook, CancellationToken cancellation)
    {
        Put(webhook);
        return Task.FromResult(webhooks[webhook.Id]);
    }

    public Task ReplaceAsync(Stored<Webhook> before, Webhook after, CancellationToken cancellation)
    {
        var race = BeforeNextReplace;
        BeforeNextReplace = null;
        race?.Invoke();
        if (webhooks.GetValueOrDefault(after.Id)?.Version != before.Version)
            throw new ConcurrencyConflictException($"Webhook {after.Id}");
        Put(after);
        return Task.CompletedTask;
    }

    public Task RemoveAsync(string organizationId, string id, CancellationToken cancellation)
    {
        webhooks.Remove(id);
        return Task.CompletedTask;
    }
}
