namespace CallingPlans.EmbeddedRuntime.Engine.Storage;

/// <summary>An operation that somebody waits for.</summary>
internal abstract class ClientOperation : StoreOperation
{
    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the operation is durable.</summary>
    public Task Done => done.Task;

    public override void Committed() => done.TrySetResult();

    public override void Failed(Exception exception) => done.TrySetException(exception);
}
