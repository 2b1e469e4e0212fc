using System.Diagnostics;
using System.Threading.Channels;
using CallingPlans.EmbeddedRuntime.Engine.History;
using CallingPlans.EmbeddedRuntime.Engine.Storage;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.Logging;

namespace CallingPlans.EmbeddedRuntime.Engine.Execution;

/// <summary>
/// Runs activities, so many at once. An answer is durable with the turn that takes it; an activity whose answer was not
/// stored when the process ended runs again.
/// </summary>
internal sealed partial class ActivityDispatcher(
    IDurableTaskInvoker tasks, int maxConcurrent, Action<long, InboxMessage> deliver, BusyCount busy, ILogger logger) : IDisposable
{
    private readonly Channel<ActivityRow> waiting = Channel.CreateUnbounded<ActivityRow>();
    private readonly CancellationTokenSource cancellation = new();
    private readonly List<Task> workers = [];
    private volatile bool stopping;

    public void Enqueue(ActivityRow activity)
    {
        busy.Enter();
        if (!waiting.Writer.TryWrite(activity))
            busy.Leave();
    }

    public void Start()
    {
        for (var worker = 0; worker < maxConcurrent; worker++)
            workers.Add(Task.Run(WorkAsync));
    }

    /// <summary>
    /// Begins no more; ends when those that run have ended, or when the time is over. They are cancelled after half of
    /// it.
    /// </summary>
    public async Task StopAsync(TimeSpan timeout)
    {
        stopping = true;
        waiting.Writer.TryComplete();
        var all = Task.WhenAll(workers);
        if (await EndsInAsync(all, timeout / 2))
            return;
        await cancellation.CancelAsync();
        await EndsInAsync(all, timeout / 2);
    }

    public void Dispose() => cancellation.Dispose();

    /// <remarks>By the machine's time: a stop is bounded whatever the app's clock does.</remarks>
    private static async Task<bool> EndsInAsync(Task task, TimeSpan timeout) =>
        await Task.WhenAny(task, Task.Delay(timeout, TimeProvider.System)) == task;

    private async Task WorkAsync()
    {
        await foreach (var activity in waiting.Reader.ReadAllAsync())
        {
            if (!stopping && await RunAsync(activity) is { } answer)
                deliver(activity.InstanceKey, new(0, answer));
            busy.Leave();
        }
    }

    private async Task<HistoryEvent?> RunAsync(ActivityRow activity)
    {
        if (!tasks.HasActivity(activity.Name))
            return new TaskFailed(activity.TaskId, TaskNotFound.Activity(activity.Name), Final: true);
        using var span = EngineTelemetry.Spans.StartActivity(
            activity.Name, ActivityKind.Internal, activity.TraceParent, [new(EngineTelemetry.Instance, activity.InstanceId)]);
        try
        {
            var result = await tasks.InvokeActivityAsync(
                activity.Name, activity.InstanceId, activity.Input, cancellation.Token);
            var answer = new TaskCompleted(activity.TaskId, JsonDataConverter.Default.Serialize(result));
            Count(activity, "completed");
            return answer;
        }
#pragma warning disable CA1031 // whatever an activity throws is its failure
        catch (Exception exception)
#pragma warning restore CA1031
        {
            // One that was cut short by the stop has not failed: it runs again at the next start.
            if (cancellation.IsCancellationRequested)
                return null;
            span?.SetStatus(ActivityStatusCode.Error, exception.GetType().Name);
            Count(activity, "failed");
            LogFailed(exception, activity.Name, activity.InstanceId);
            return new TaskFailed(activity.TaskId, TaskFailureDetails.FromException(exception));
        }
    }

    [LoggerMessage(50, LogLevel.Warning, "Activity {Name} of {InstanceId} failed")]
    private partial void LogFailed(Exception exception, string name, string instanceId);

    private static void Count(ActivityRow activity, string outcome) =>
        EngineTelemetry.Activities.Add(1, new("durable.activity", activity.Name), new("outcome", outcome));
}
