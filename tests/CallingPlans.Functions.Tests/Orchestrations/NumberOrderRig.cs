using System.Collections.Concurrent;
using CallingPlans.Application.NewNumbers.Lifecycle;
using CallingPlans.Domain.Orders;
using CallingPlans.EmbeddedRuntime.Engine;
using CallingPlans.EmbeddedRuntime.Engine.History;
using CallingPlans.Functions.Activities;
using CallingPlans.Functions.Orchestrations;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace CallingPlans.Functions.Tests.Orchestrations;

/// <summary>The orchestrations of new numbers on the embedded engine, with an order by a script; every turn is a replay.</summary>
internal sealed class NumberOrderRig : IDurableTaskInvoker, IAsyncDisposable
{
    public static readonly DateTimeOffset Epoch = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);

    private const string Id = "0123456789abcdef0123456789abcdef";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("number-orders-");
    private readonly ConcurrentQueue<string> calls = new();
    private DurableEngine? engine;
    private NumberOrderProgress progress = new(OrderStage.SendingToCarrier, null);

    /// <summary>What an instance is started with.</summary>
    public static NumberOrderLifecycleInput Input { get; } = new("contoso", Id, "placed");

    public FakeTimeProvider Time { get; } = new(Epoch);

    public IReadOnlyList<string> Calls => [.. calls];

    /// <summary>How often the carrier is still at work when it is asked.</summary>
    public int CarrierAtWork { get; set; }

    /// <summary>What the order is once a signal is taken.</summary>
    public Dictionary<string, NumberOrderProgress> Signals { get; } = [];

    /// <summary>What the order is once its numbers are provisioned.</summary>
    public NumberOrderProgress Provisioned { get; set; } = new(OrderStage.Closed, null);

    /// <summary>The reminders that are due one after the other; none after the last.</summary>
    public Queue<TermsReminder> Reminders { get; } = new();

    /// <param name="live">How many instances stay in memory between turns; with none every turn is a replay.</param>
    public static async Task<NumberOrderRig> StartAsync(int live = 0)
    {
        var rig = new NumberOrderRig();
        rig.engine = await DurableEngine.OpenAsync(
            new DurableEngineOptions { DatabasePath = Path.Combine(rig.folder.FullName, "durable.db"), MaxLiveInstances = live },
            rig,
            rig.Time,
            NullLoggerFactory.Instance,
            CancellationToken.None);
        await rig.engine.StartAsync(CancellationToken.None);
        return rig;
    }

    public async Task BeginAsync(string orchestration, OrderStage stage)
    {
        progress = new NumberOrderProgress(stage, null);
        await engine!.Client.ScheduleNewOrchestrationInstanceAsync(
            orchestration, Input, new StartOrchestrationOptions(Id));
        await IdleAsync();
    }

    public async Task SignalAsync(string signal)
    {
        await engine!.Client.RaiseEventAsync(Id, OrderSignal.EventName, new OrderSignal(signal));
        await IdleAsync();
    }

    public async Task AdvanceAsync(TimeSpan by)
    {
        Time.Advance(by);
        await IdleAsync();
    }

    public async Task<OrchestrationRuntimeStatus> StatusAsync() => (await engine!.Client.GetInstanceAsync(Id))!.RuntimeStatus;

    /// <summary>What the instance went through.</summary>
    public List<TurnRecord> Turns() => engine!.Store.History(1);

    public bool HasOrchestrator(TaskName name) => true;

    public bool HasActivity(TaskName name) => true;

    public async Task<object?> InvokeOrchestratorAsync(TaskName name, TaskOrchestrationContext context)
    {
        await (name.Name == nameof(SupportOrder) ? SupportOrder.RunAsync(context) : NewNumberOrder.RunAsync(context));
        return null;
    }

    public Task<object?> InvokeActivityAsync(
        TaskName name, string instanceId, string? serializedInput, CancellationToken cancellationToken)
    {
        switch (name.Name)
        {
            case nameof(TakeNumberOrderSignal):
                var taken = Read<SignalActivityInput>(serializedInput).SignalId!;
                progress = Signals.GetValueOrDefault(taken, progress);
                return Answer($"Take {taken}", progress);
            case nameof(ProvisionNumbers):
                var isDone = CarrierAtWork-- <= 0;
                progress = isDone ? Provisioned : progress;
                return Answer("Provision", new NumberOrderActivityResult(progress, isDone));
            case nameof(RemindOfTerms):
                var reminder = Read<TermsReminderActivityInput>(serializedInput).Reminder;
                progress = progress with { NextReminder = Reminders.TryDequeue(out var next) ? next : null };
                return Answer($"Remind {reminder.Number}", progress);
            default:
                throw new InvalidOperationException($"There is no activity {name}.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await engine!.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private Task<object?> Answer(string call, object answer)
    {
        calls.Enqueue(call);
        return Task.FromResult<object?>(answer);
    }

    private Task IdleAsync() => engine!.WhenIdleAsync().WaitAsync(Patience);

    private static T Read<T>(string? input) => JsonDataConverter.Default.Deserialize<T>(input)!;
}
