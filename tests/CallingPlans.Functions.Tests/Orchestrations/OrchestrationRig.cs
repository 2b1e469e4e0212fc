using CallingPlans.Application.Webhooks;
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

/// <summary>The app's orchestrations on the embedded engine, with scripted activities and a clock that stands still.</summary>
internal sealed class OrchestrationRig : IDurableTaskInvoker, IAsyncDisposable
{
    public static readonly DateTimeOffset Epoch = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("lifecycle-");
    private DurableEngine? engine;

    public FakeTimeProvider Time { get; } = new(Epoch);

    public ScriptedOrder Order { get; } = new();

    /// <summary>What the mail activities do, by name.</summary>
    public Dictionary<string, Func<MailActivityInput, string?>> Mails { get; } = [];

    /// <summary>What an attempt at a delivery comes to.</summary>
    public Func<WebhookDeliveryInput, DeliveryStep> Post { get; set; } = _ => DeliveryStep.Over;

    public DurableTaskClient Client => engine!.Client;

    /// <param name="live">How many instances keep their state between turns; with 0 every turn is a replay.</param>
    public static async Task<OrchestrationRig> StartAsync(int live = 0)
    {
        var rig = new OrchestrationRig();
        rig.engine = await DurableEngine.OpenAsync(
            new DurableEngineOptions { DatabasePath = Path.Combine(rig.folder.FullName, "durable.db"), MaxLiveInstances = live },
            rig,
            rig.Time,
            NullLoggerFactory.Instance,
            CancellationToken.None);
        await rig.engine.StartAsync(CancellationToken.None);
        return rig;
    }

    /// <summary>Starts the order's orchestration with a signal, and lets it come to rest.</summary>
    public async Task BeginAsync(string signal = "submitted")
    {
        await Client.ScheduleNewOrchestrationInstanceAsync(
            nameof(PortOrderLifecycle), Order.Input(signal), new StartOrchestrationOptions(ScriptedOrder.Id));
        await IdleAsync();
    }

    public async Task SignalAsync(params string[] signals)
    {
        foreach (var signal in signals)
            await Client.RaiseEventAsync(ScriptedOrder.Id, OrderSignal.EventName, new OrderSignal(signal));
    }

    public async Task SignalAndRestAsync(params string[] signals)
    {
        await SignalAsync(signals);
        await IdleAsync();
    }

    public async Task AdvanceAsync(TimeSpan by)
    {
        await IdleAsync();
        Time.Advance(by);
        await IdleAsync();
    }

    public Task IdleAsync() => engine!.WhenIdleAsync().WaitAsync(Patience);

    public async Task<OrchestrationMetadata> InstanceAsync(string id = ScriptedOrder.Id) =>
        (await Client.GetInstanceAsync(id, getInputsAndOutputs: true))!;

    public async Task AssertStatusAsync(OrchestrationRuntimeStatus status, string id = ScriptedOrder.Id)
    {
        var instance = await InstanceAsync(id);
        Assert.True(status == instance.RuntimeStatus, $"{instance.RuntimeStatus}: {instance.FailureDetails}");
    }

    /// <summary>What the instance's present generation went through.</summary>
    public List<TurnRecord> Turns() => engine!.Store.History(1);

    public bool HasOrchestrator(TaskName name) =>
        name.Name is nameof(PortOrderLifecycle) or nameof(MailDelivery) or nameof(WebhookDelivery);

    public bool HasActivity(TaskName name) => true;

    public async Task<object?> InvokeOrchestratorAsync(TaskName name, TaskOrchestrationContext context)
    {
        await (name.Name switch
        {
            nameof(MailDelivery) => MailDelivery.RunAsync(context),
            nameof(WebhookDelivery) => WebhookDelivery.RunAsync(context),
            _ => PortOrderLifecycle.RunAsync(context),
        });
        return null;
    }

    public async Task<object?> InvokeActivityAsync(
        TaskName name, string instanceId, string? serializedInput, CancellationToken cancellationToken)
    {
        if (name.Name == nameof(WebhookActivities.PostWebhook))
            return Post(Read<WebhookDeliveryInput>(serializedInput));
        OrderActivityInput input = name.Name switch
        {
            nameof(MailActivities.SendMail) or nameof(MailActivities.GiveUpMail) => Read<MailActivityInput>(serializedInput),
            "TakeSignal" => Read<SignalActivityInput>(serializedInput),
            "MeetDeadline" => Read<DeadlineActivityInput>(serializedInput),
            _ => Read<OrderActivityInput>(serializedInput),
        };
        return input is MailActivityInput mail ? Mails[name.Name](mail) : await Order.RunAsync(name.Name, input);
    }

    public async ValueTask DisposeAsync()
    {
        await engine!.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static T Read<T>(string? input) => JsonDataConverter.Default.Deserialize<T>(input)!;
}
