using CallingPlans.Domain.Webhooks;

namespace CallingPlans.Application.Abstractions.Storage;

/// <summary>The webhooks of organisations; an organisation has few.</summary>
public interface IWebhookStore
{
    /// <summary>All of an organisation's, in the order of their ids.</summary>
    Task<IReadOnlyList<Webhook>> ListAsync(string organizationId, CancellationToken cancellation);

    /// <summary>The webhook, or null: also when it belongs to another organisation.</summary>
    Task<Stored<Webhook>?> FindAsync(string organizationId, string id, CancellationToken cancellation);

    Task<Stored<Webhook>> AddAsync(Webhook webhook, CancellationToken cancellation);

    /// <exception cref="ConcurrencyConflictException">It was changed or removed since it was read.</exception>
    Task ReplaceAsync(Stored<Webhook> before, Webhook after, CancellationToken cancellation);

    /// <summary>Repeating it does nothing.</summary>
    Task RemoveAsync(string organizationId, string id, CancellationToken cancellation);
}
