using Microsoft.DurableTask;

namespace CallingPlans.Functions.Orchestrations;

/// <summary>
/// The one wait of an orchestration for the next signal. It is kept until it is answered, also when a moment comes first,
/// because a wait that is left behind would swallow the next signal.
/// </summary>
internal sealed class SignalWait(TaskOrchestrationContext context)
{
    private Task<OrderSignal>? signal;

    /// <summary>The next signal, or null when the moment comes first.</summary>
    public async Task<OrderSignal?> OrAsync(DateTime? until)
    {
        signal ??= context.WaitForExternalEvent<OrderSignal>(OrderSignal.EventName);
        if (until is { } moment && !signal.IsCompleted)
        {
            using var timer = new CancellationTokenSource();
            var first = await Task.WhenAny(signal, context.CreateTimer(moment, timer.Token));
            if (first != signal)
                return null;
            // Not CancelAsync: it would leave the orchestration's thread.
            timer.Cancel();
        }

        var taken = await signal;
        signal = null;
        return taken;
    }
}
