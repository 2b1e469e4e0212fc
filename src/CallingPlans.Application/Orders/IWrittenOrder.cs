using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.Orders;

/// <summary>An order of either kind as it was written, and what has to follow.</summary>
public interface IWrittenOrder
{
    OrderRef Ref { get; }

    OrderLifecycle Lifecycle { get; }

    /// <summary>What waits beside the order, to be sent.</summary>
    IReadOnlyList<Waiting> Waiting { get; }

    /// <summary>Whether the order's orchestration has to be told.</summary>
    bool TellsLifecycle { get; }

    /// <summary>The signal that was stored for it; it stays until everything has followed.</summary>
    string? SignalId { get; }
}
