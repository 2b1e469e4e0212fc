namespace CallingPlans.EmbeddedRuntime.Hosting.Timers;

/// <summary>Waits by a clock that may be moved.</summary>
internal static class Clock
{
    // A timer takes at most 49 days; a long wait is made of shorter ones.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    /// <summary>
    /// Ends as soon as the clock shows the moment, however it came there: moving the clock wakes the wait.
    /// </summary>
    /// <exception cref="OperationCanceledException">The wait was called off.</exception>
    public static async Task WaitUntilAsync(DateTimeOffset moment, TimeProvider time, CancellationToken cancellation)
    {
        while (moment - time.GetUtcNow() is var left && left > TimeSpan.Zero)
        {
            using var calledOff = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            var wait = Task.Delay(left < LongestWait ? left : LongestWait, time, calledOff.Token);

            // The clock may have been moved before the timer existed: then nothing would wake it.
            if (time.GetUtcNow() >= moment)
            {
                await calledOff.CancelAsync();
                return;
            }

            await wait;
        }
    }
}
