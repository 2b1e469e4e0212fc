using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Application.Results;

namespace CallingPlans.Application.Desk.Parked;

/// <summary>Applies one kind of parked item once more. Harmless when repeated.</summary>
public interface IParkedRetry
{
    /// <summary>The kind, as <see cref="ParkedItem.What"/> has it.</summary>
    string What { get; }

    /// <summary>Succeeds once the item is applied, or does not matter any more; else a conflict with the reason.</summary>
    Task<Result<RetriedItem>> RunAsync(ParkedItem item, CancellationToken cancellation);
}

/// <summary>An item that was applied.</summary>
/// <param name="Order">The order as it was written; null where the item is about no order.</param>
public sealed record RetriedItem(ParkedItem Item, WrittenOrder? Order);
