using Microsoft.DurableTask;

namespace CallingPlans.Conformance;

/// <summary>External events, their traps included.</summary>
internal static class ConformanceEvents
{
    /// <param name="minute">How long a minute of the scenarios takes.</param>
    public static void Register(IConformanceTasks tasks, TimeSpan minute) => tasks
        .Orchestrator("EventsFifo", async context =>
        {
            await context.WaitForExternalEvent<string>("Read");
            var numbers = new List<int>();
            for (var count = 0; count < 3; count++)
                numbers.Add(await context.WaitForExternalEvent<int>("N"));
            return string.Join(',', numbers);
        })
        .Orchestrator("WaitersLastFirst", async context =>
        {
            var first = context.WaitForExternalEvent<string>("E");
            var second = context.WaitForExternalEvent<string>("E");
            await Task.WhenAll(first, second);
            return $"second={await second} first={await first}";
        })
        .Orchestrator("AbandonedWaiterSwallows", async context =>
        {
            // The waiter of the first wait timed out. It stays below the second in the stack, but an answer to the
            // third reaches nobody.
            await ConformanceCalls.NameOfFailure(context.WaitForExternalEvent<string>("Go", minute / 2));
            var order = await RaceAsync(context);
            return order;
        })
        .Orchestrator("KeptWaiterHears", async context =>
        {
            var wait = context.WaitForExternalEvent<string>("Go");
            using var cancellation = new CancellationTokenSource();
            var timer = context.CreateTimer(minute / 2, cancellation.Token);
            await Task.WhenAny(wait, timer);
            return await wait;
        })
        .Orchestrator("EventBeforeDeadline", async context =>
        {
            var wait = context.WaitForExternalEvent<Signal>("Signal");
            using var cancellation = new CancellationTokenSource();
            var timer = context.CreateTimer(context.CurrentUtcDateTime + (60 * minute), cancellation.Token);
            var first = await Task.WhenAny(wait, timer);
            cancellation.Cancel();
            return first == wait ? (await wait).Id : "deadline";
        })
        .Orchestrator("SignalsWithOneWait", async context =>
        {
            // One wait, kept over deadlines that come first: no signal is lost, and each is taken once.
            Task<Signal>? wait = null;
            var taken = new List<string?>();
            while (taken.Count < 4)
            {
                wait ??= context.WaitForExternalEvent<Signal>("Signal");
                using var cancellation = new CancellationTokenSource();
                var timer = context.CreateTimer(context.CurrentUtcDateTime + (minute / 2), cancellation.Token);
                if (await Task.WhenAny(wait, timer) == wait)
                {
                    cancellation.Cancel();
                    taken.Add((await wait).Id);
                    wait = null;
                }
                else if (!taken.Contains("deadline"))
                {
                    taken.Add("deadline");
                }
            }

            return string.Join(',', taken);
        })
        .Orchestrator("SecondWaiterOfOtherType", async context =>
        {
            _ = context.WaitForExternalEvent<string>("E");
            return await ConformanceCalls.NameOfFailure(context.WaitForExternalEventOf<int>("E"));
        })
        .Orchestrator("TimeoutOfEvent", context =>
            ConformanceCalls.NameOfFailure(context.WaitForExternalEvent<string>("E", minute / 2)))
        .Orchestrator("NoPayload", async context => await context.WaitForExternalEvent<string?>("E") is null)
        .Orchestrator<string, string>("ContinueAsNewKeepsEvents", async context =>
        {
            var text = context.GetInput<string>()!;
            if (text.Length == 0)
                await context.WaitForExternalEvent<string>("Go");
            text += await context.WaitForExternalEvent<string>("Letter");
            if (text.Length < 3)
                context.ContinueAsNew(text);
            return text;
        });

    private static async Task<string> RaceAsync(TaskOrchestrationContext context)
    {
        // "one" goes to a waiter that was created later and cancelled since; "two" finds the one that still waits.
        var wait = context.WaitForExternalEvent<string>("Go");
        using var cancellation = new CancellationTokenSource();
        var lost = context.WaitForExternalEvent<string>("Go", cancellation.Token);
        cancellation.Cancel();
        await ConformanceCalls.NameOfFailure(lost);
        return await wait;
    }

    /// <summary>The exception of a wait, whether thrown at once or awaited.</summary>
    private static async Task<T> WaitForExternalEventOf<T>(this TaskOrchestrationContext context, string name) =>
        await context.WaitForExternalEvent<T>(name);
}
