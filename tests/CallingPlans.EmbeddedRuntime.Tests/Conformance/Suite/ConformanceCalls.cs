using Microsoft.DurableTask;

namespace CallingPlans.Conformance;

/// <summary>Activities, retries, sub-orchestrations, time.</summary>
internal static class ConformanceCalls
{
    /// <param name="minute">How long a minute of the scenarios takes.</param>
    public static void Register(IConformanceTasks tasks, TimeSpan minute) => tasks
        .Orchestrator<string, string>("Chain", async context =>
            await context.CallActivityAsync<string>(
                "Quote", await context.CallActivityAsync<string>("quote", context.GetInput<string>())))
        .Orchestrator("FanOut", async context =>
            (await Task.WhenAll(Enumerable.Range(1, 3).Select(number => context.CallActivityAsync<int>("Same", number)))).Sum())
        .Orchestrator("PastTimer", async context =>
        {
            var before = context.CurrentUtcDateTime;
            await context.CreateTimer(before.AddDays(-1), CancellationToken.None);
            return context.CurrentUtcDateTime >= before;
        })
        .Orchestrator("CancelledTimer", async context =>
        {
            using var cancellation = new CancellationTokenSource();
            var timer = context.CreateTimer(TimeSpan.FromDays(1), cancellation.Token);
            cancellation.Cancel();
            return await NameOfFailure(timer);
        })
        .Orchestrator("CaughtFailure", async context =>
        {
            await context.CallActivityAsync<int>("Same", 1);
            try
            {
                await context.CallActivityAsync("Boom");
                return "no failure";
            }
            catch (TaskFailedException failure)
            {
                var details = failure.FailureDetails;
                return string.Join(
                    '|', failure.TaskName, failure.Message, details.ErrorType, details.InnerFailure?.ErrorType);
            }
        })
        .Orchestrator("UncaughtFailure", async context => await context.CallActivityAsync("Boom"))
        .Orchestrator("UnknownActivity", context => FailureOf(
            () => context.CallActivityAsync("Nobody", TaskOptions.FromRetryPolicy(new(5, minute)))))
        .Orchestrator("UnknownSubOrchestrator", context => FailureOf(
            () => context.CallSubOrchestratorAsync(
                "Nobody", TaskOptions.FromRetryPolicy(new(5, minute)))))
        .Orchestrator("RetriesThenSucceeds", async context =>
        {
            var start = context.CurrentUtcDateTime;
            var attempts = 1;
            var policy = new RetryPolicy(5, 2 * minute, backoffCoefficient: 2)
            {
                HandleFailure = failure =>
                {
                    attempts++;
                    return failure.IsCausedBy<InvalidOperationException>();
                },
            };
            await context.CallActivityAsync<string>("FailsTwice", TaskOptions.FromRetryPolicy(policy));
            return $"{attempts} attempts, {Minutes(context.CurrentUtcDateTime - start, minute)} minutes";
        })
        .Orchestrator("RetryWaitsAreCapped", async context =>
        {
            var start = context.CurrentUtcDateTime;
            var policy = new RetryPolicy(5, minute, backoffCoefficient: 10, maxRetryInterval: 2 * minute);
            var answer = await context.CallActivityAsync<string>("FailsTwice", TaskOptions.FromRetryPolicy(policy));
            return $"{answer} after {Minutes(context.CurrentUtcDateTime - start, minute)} minutes";
        })
        .Orchestrator("FailureIsMadeUpFor", async context =>
        {
            try
            {
                await context.CallActivityAsync("Boom");
                return "no failure";
            }
            catch (TaskFailedException failure)
            {
                return await context.CallActivityAsync<string>("Quote", failure.FailureDetails.ErrorType);
            }
        })
        .Orchestrator<Order, bool>("RecordsBothWays", async context =>
        {
            var order = context.GetInput<Order>()!;
            var answer = await context.CallActivityAsync<Order>("Reorder", order);
            return answer == order with { Note = null, Count = order.Count + 1 };
        })
        .Orchestrator("ActivityWithoutAnswer", async context =>
            await context.CallActivityAsync<string?>("Nothing", new Order("a", null, 1)) is null)
        .Orchestrator("RetriesAndGivesUp", async context =>
        {
            try
            {
                await context.CallActivityAsync("Boom", TaskOptions.FromRetryPolicy(new(3, minute)));
                return "no failure";
            }
            catch (TaskFailedException failure)
            {
                return failure.Message;
            }
        })
        .Orchestrator("HandlerRetriesAtOnce", async context =>
        {
            var attempts = new List<int>();
            var options = TaskOptions.FromRetryHandler(retry =>
            {
                attempts.Add(retry.LastAttemptNumber);
                return retry.LastAttemptNumber < 3 && retry.LastFailure.ErrorMessage == "no";
            });
            var failure = await NameOfFailure(context.CallActivityAsync("Boom", options));
            return $"{string.Join(',', attempts)}:{failure is null}";
        })
        .Orchestrator<string, string>("SubOrchestration", context => context.CallSubOrchestratorAsync<string>("Child", context.GetInput<string>()))
        .Orchestrator<string, string>("Child", context =>
            Task.FromResult($"child of {(context.Parent?.Name == "SubOrchestration" ? "Parent" : "nobody")}: {context.GetInput<string>()}"))
        .Orchestrator("SubOrchestrationFails", async context =>
        {
            try
            {
                await context.CallSubOrchestratorAsync("FailingChild");
                return "no failure";
            }
            catch (TaskFailedException failure)
            {
                return failure.Message;
            }
        })
        .Orchestrator("FailingChild", async context => await context.CallActivityAsync("Boom"))
        .Orchestrator("GuidsAreVersion5", async context =>
        {
            var (one, two) = (context.NewGuid(), context.NewGuid());
            await context.CallActivityAsync<int>("Same", 1);
            return $"{one.Version} {two.Version} {one != two}";
        })
        .Orchestrator("TimeStandsStillInATurn", async context =>
        {
            var before = context.CurrentUtcDateTime;
            await Task.Yield();
            return before == context.CurrentUtcDateTime && before.Kind == DateTimeKind.Utc;
        })
        .Orchestrator("TaskYieldGoesOnAtOnce", async context =>
        {
            var order = string.Empty;
            var later = AppendAsync();
            order += "a";
            await later;
            return order;

            async Task AppendAsync()
            {
                await Task.Yield();
                order += "b";
            }
        });

    /// <summary>On a clock that nobody can stop, a little more than it should be.</summary>
    private static double Minutes(TimeSpan time, TimeSpan minute) => Math.Round(time / minute);

    public static async Task<string?> NameOfFailure(Task task)
    {
        try
        {
            await task;
            return null;
        }
#pragma warning disable CA1031 // the name of whatever it is, is the result
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception.GetType().Name;
        }
    }

    private static async Task<string> FailureOf(Func<Task> call)
    {
        try
        {
            await call();
            return "no failure";
        }
        catch (TaskFailedException failure)
        {
            return $"{failure.FailureDetails.ErrorType} {failure.TaskId}";
        }
    }
}
