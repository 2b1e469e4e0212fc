using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.Abstractions.Storage;

/// <summary>An organisation that is being erased.</summary>
public sealed record Erasure(string OrganizationId, DateTimeOffset BegunAt);

/// <summary>Takes everything of an organisation away, but what the ledger needs: its billing events, which are put aside.</summary>
public interface IOrganizationErasure
{
    /// <summary>Notes that it is being erased, and takes the organisation itself away: nobody finds it from then on.</summary>
    Task BeginAsync(Erasure erasure, CancellationToken cancellation);

    Task<bool> IsUnderWayAsync(string organizationId, CancellationToken cancellation);

    /// <summary>Those that are not ended.</summary>
    Task<IReadOnlyList<Erasure>> ListAsync(CancellationToken cancellation);

    /// <summary>The orders of which there still is a row.</summary>
    Task<IReadOnlyList<OrderId>> ListOrdersAsync(string organizationId, CancellationToken cancellation);

    /// <summary>The webhooks that it has, and those whose deliveries are still there.</summary>
    Task<IReadOnlyList<string>> ListWebhooksAsync(string organizationId, CancellationToken cancellation);

    /// <summary>Takes away what of an order lies outside its organisation's partitions: its place, its mails.</summary>
    Task EraseOrderAsync(OrderRef order, CancellationToken cancellation);

    /// <summary>Takes away every row and blob of the organisation, its orders' own rows last.</summary>
    /// <returns>How many there were.</returns>
    Task<int> EraseRowsAsync(string organizationId, CancellationToken cancellation);

    /// <summary>Nothing is left: it may be made anew.</summary>
    Task EndAsync(Erasure erasure, CancellationToken cancellation);
}
