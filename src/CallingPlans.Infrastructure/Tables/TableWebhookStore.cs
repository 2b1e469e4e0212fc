using Azure.Data.Tables;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Webhooks;

namespace CallingPlans.Infrastructure.Tables;

/// <inheritdoc cref="IWebhookStore"/>
internal sealed class TableWebhookStore(TableGateways tables) : IWebhookStore
{
    private readonly TableGateway table = tables.For(TableNames.Webhooks);

    public async Task<IReadOnlyList<Webhook>> ListAsync(string organizationId, CancellationToken cancellation)
    {
        var rows = await table.TakeAsync(
            TableKey.Encode(organizationId), RowRange.All, null, int.MaxValue, cancellation);
        return [.. rows.Select(EntityDocument.Read<Webhook>)];
    }

    public async Task<Stored<Webhook>?> FindAsync(string organizationId, string id, CancellationToken cancellation)
    {
        var row = await table.FindAsync(TableKey.Encode(organizationId), TableKey.Encode(id), cancellation);
        return row is null ? null : new Stored<Webhook>(EntityDocument.Read<Webhook>(row), row.ETag.ToString());
    }

    public async Task<Stored<Webhook>> AddAsync(Webhook webhook, CancellationToken cancellation)
    {
        var answer = await table.AddAsync(Row(webhook), cancellation);
        return answer.Version is { } version
            ? new Stored<Webhook>(webhook, version)
            : throw new ConcurrencyConflictException($"Webhook {webhook.Id}");
    }

    public async Task ReplaceAsync(Stored<Webhook> before, Webhook after, CancellationToken cancellation)
    {
        if ((await table.ReplaceAsync(Row(after), before.Version, cancellation)).IsConflict)
            throw new ConcurrencyConflictException($"Webhook {after.Id}");
    }

    public Task RemoveAsync(string organizationId, string id, CancellationToken cancellation) =>
        table.RemoveAsync(TableKey.Encode(organizationId), TableKey.Encode(id), cancellation);

    private static TableEntity Row(Webhook webhook)
    {
        var row = new TableEntity(TableKey.Encode(webhook.OrganizationId), TableKey.Encode(webhook.Id));
        EntityDocument.Write(row, webhook);
        return row;
    }
}
