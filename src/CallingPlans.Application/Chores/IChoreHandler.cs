using CallingPlans.Application.Abstractions.Storage;

namespace CallingPlans.Application.Chores;

/// <summary>Does one kind of chore. Harmless when repeated: all that it writes follows from what is written already.</summary>
public interface IChoreHandler
{
    ChoreKind Kind { get; }

    /// <summary>When the chore has to be done again; null when it is done for good, or does not matter any more.</summary>
    Task<DateTimeOffset?> RunAsync(Chore chore, CancellationToken cancellation);
}
