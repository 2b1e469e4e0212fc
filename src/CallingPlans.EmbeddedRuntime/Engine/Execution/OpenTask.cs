using Microsoft.DurableTask;

namespace CallingPlans.EmbeddedRuntime.Engine.Execution;

/// <summary>A call or a timer that has not been answered.</summary>
internal sealed class OpenTask(int id, string name)
{
    // Continuations run where the result is set: on the thread of the turn, before the next event is looked at.
    private readonly TaskCompletionSource<string?> source = new();

    public int Id { get; } = id;

    public string Name { get; } = name;

    /// <summary>For a timer: when it fires.</summary>
    public DateTime? FireAt { get; set; }

    /// <summary>Whether its failure is one that no retry can cure.</summary>
    public bool IsFinal { get; private set; }

    public Task<string?> Task => source.Task;

    public void Complete(string? result) => source.TrySetResult(result);

    public void Fail(TaskFailureDetails failure, bool isFinal)
    {
        IsFinal = isFinal;
        source.TrySetException(new TaskFailedException(Name, Id, failure));
    }

    public bool Cancel(CancellationToken cancellationToken) => source.TrySetCanceled(cancellationToken);
}
