using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.Tests.Fakes;

/// <summary>No organisation is being erased: that is tested over storage.</summary>
internal sealed class FakeErasure : IOrganizationErasure
{
    public Task BeginAsync(Erasure erasure, CancellationToken cancellation) => Task.CompletedTask;

    public Task<bool> IsUnderWayAsync(string organizationId, CancellationToken cancellation) => Task.FromResult(false);

    public Task<IReadOnlyList<Erasure>> ListAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Erasure>>([]);

    public Task<IReadOnlyList<OrderId>> ListOrdersAsync(string organizationId, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<OrderId>>([]);

    public Task<IReadOnlyList<string>> ListWebhooksAsync(string organizationId, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    public Task EraseOrderAsync(OrderRef order, CancellationToken cancellation) => Task.CompletedTask;

    public Task<int> EraseRowsAsync(string organizationId, CancellationToken cancellation) => Task.FromResult(0);

    public Task EndAsync(Erasure erasure, CancellationToken cancellation) => Task.CompletedTask;
}
