using CallingPlans.EmbeddedRuntime.Tests.Engine;
using Microsoft.DurableTask;

namespace CallingPlans.EmbeddedRuntime.Tests.Conformance;

/// <summary>Activities, retries, sub-orchestrations, time.</summary>
internal static class ConformanceCalls
{
    public static void Register(TestTasks tasks) => tasks
        .Orchestrator("Chain", async context =>
            await context.CallActivityAsync<string>(
                "Quote", await context.CallActivityAsync<string>("quote", context.GetInput<string>())))
        .Orchestrator("FanOut", async context =>
            (await Task.WhenAll(Enumerable.Range(1, 3).Select(number => context.CallActivityAsync<int>("Same", number)))).Sum())
        .Orchestrator("PastTimer", async context =>
        {
            var before = context.CurrentUtcDateTime;
            await context.CreateTimer(before.AddDays(-1), CancellationToken.None);
            return context.CurrentUtcDateTime == before;
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
            () => context.CallActivityAsync("Nobody", TaskOptions.FromRetryPolicy(new(5, TimeSpan.FromMinutes(1))))))
        .Orchestrator("UnknownSubOrchestrator", context => FailureOf(
            () => context.CallSubOrchestratorAsync(
                "Nobody", TaskOptions.FromRetryPolicy(new(5, TimeSpan.FromMinutes(1))))))
        .Orchestrator("RetriesThenSucceeds", async context =>
        {
            var start = context.CurrentUtcDateTime;
            var attempts = 1;
            var policy = new RetryPolicy(5, TimeSpan.FromMinutes(2), backoffCoefficient: 2)
            {
                HandleFailure = failure =>
                {
                    attempts++;
                    return failure.IsCausedBy<InvalidOperationException>();
                },
            };
            await context.CallActivityAsync<string>("FailsTwice", TaskOptions.FromRetryPolicy(policy));
            return $"{attempts} attempts, {(context.CurrentUtcDateTime - start).TotalMinutes} minutes";
        })
        .Orchestrator("RetriesAndGivesUp", async context =>
        {
            try
            {
                await context.CallActivityAsync("Boom", TaskOptions.FromRetryPolicy(new(3, TimeSpan.FromMinutes(1))));
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
        .Orchestrator("SubOrchestration", context => context.CallSubOrchestratorAsync<string>("Child", context.GetInput<string>()))
        .Orchestrator("Child", context =>
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
        .Orchestrator("TaskYieldIsDeterministic", async context =>
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
