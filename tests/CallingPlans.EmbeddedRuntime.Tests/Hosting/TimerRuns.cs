using System.Threading.Channels;
using Microsoft.Azure.Functions.Worker;

namespace CallingPlans.EmbeddedRuntime.Tests.Hosting;

/// <summary>The runs of a timer function, as it saw them.</summary>
public sealed class TimerRuns(TimeProvider time)
{
    private readonly Channel<Run> _runs = Channel.CreateUnbounded<Run>();

    /// <summary>What a run does after it was recorded.</summary>
    public Func<CancellationToken, Task> Behaviour { get; set; } = _ => Task.CompletedTask;

    public Task RecordAsync(TimerInfo timer, CancellationToken cancellation)
    {
        _runs.Writer.TryWrite(new Run(time.GetUtcNow(), timer));
        return Behaviour(cancellation);
    }

    public async Task<Run> NextAsync()
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        return await _runs.Reader.ReadAsync(deadline.Token);
    }

    /// <summary>Whether a run was recorded that was not read.</summary>
    public bool Any => _runs.Reader.TryPeek(out _);

    public sealed record Run(DateTimeOffset At, TimerInfo Timer);
}
