using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Webhooks;
using CallingPlans.Functions.Orchestrations;
using Microsoft.DurableTask.Client;

namespace CallingPlans.Functions.Tests.Orchestrations;

public sealed class WebhookDeliveryTests
{
    internal static readonly WebhookDeliveryInput Input =
        new("contoso", "0123456789abcdef0123456789abcdef", "msg_08de78d6c4e180000123456789abcdef", Round: 0);

    [Fact]
    public async Task RunAsync_TakenAtOnce_IsOver()
    {
        await using var rig = await OrchestrationRig.StartAsync();
        var posted = Record(rig, new DeliveryStep(1, null));

        await BeginAsync(rig);

        Assert.Equal([Input], posted);
        await rig.AssertStatusAsync(OrchestrationRuntimeStatus.Completed, Input.InstanceId);
    }

    [Fact]
    public async Task RunAsync_ToBeTriedAgain_ComesAgainAtItsMomentAndSaysHowFarItIs()
    {
        await using var rig = await OrchestrationRig.StartAsync();
        var posted = Record(
            rig,
            new DeliveryStep(1, OrchestrationRig.Epoch.AddSeconds(5).UtcDateTime),
            new DeliveryStep(2, OrchestrationRig.Epoch.AddDays(1).UtcDateTime),
            new DeliveryStep(3, null));
        await BeginAsync(rig);

        await rig.AdvanceAsync(TimeSpan.FromSeconds(4));
        Assert.Single(posted);
        await rig.AdvanceAsync(TimeSpan.FromSeconds(1));
        await rig.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.Equal([0, 1, 2], posted.Select(p => p.Attempts));
        await rig.AssertStatusAsync(OrchestrationRuntimeStatus.Completed, Input.InstanceId);
    }

    [Fact]
    public async Task RunAsync_PutOff_CountsHowOftenInARow()
    {
        await using var rig = await OrchestrationRig.StartAsync();
        var posted = Record(
            rig,
            new DeliveryStep(0, OrchestrationRig.Epoch.AddSeconds(1).UtcDateTime, IsPostponed: true),
            new DeliveryStep(0, OrchestrationRig.Epoch.AddSeconds(2).UtcDateTime, IsPostponed: true),
            new DeliveryStep(1, OrchestrationRig.Epoch.AddSeconds(3).UtcDateTime),
            DeliveryStep.Over);
        await BeginAsync(rig);

        for (var i = 0; i < 3; i++)
            await rig.AdvanceAsync(TimeSpan.FromSeconds(1));

        Assert.Equal([(0, 0), (0, 1), (0, 2), (1, 0)], posted.Select(p => (p.Attempts, p.Postponements)));
    }

    [Fact]
    public async Task RunAsync_StorageIsGone_TriesUntilItIsBack()
    {
        await using var rig = await OrchestrationRig.StartAsync();
        var tries = 0;
        rig.Post = _ => ++tries < 4 ? throw new StorageUnavailableException("503", null) : DeliveryStep.Over;
        await BeginAsync(rig);

        for (var minute = 0; minute < 5; minute++)
            await rig.AdvanceAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(4, tries);
        await rig.AssertStatusAsync(OrchestrationRuntimeStatus.Completed, Input.InstanceId);
    }

    internal static async Task BeginAsync(OrchestrationRig rig)
    {
        await FollowUps.StartDeliveryAsync(rig.Client, Input.Ref(), Input.Round, CancellationToken.None);
        await rig.IdleAsync();
    }

    private static List<WebhookDeliveryInput> Record(OrchestrationRig rig, params DeliveryStep[] steps)
    {
        var posted = new List<WebhookDeliveryInput>();
        rig.Post = input =>
        {
            posted.Add(input);
            return steps[posted.Count - 1];
        };
        return posted;
    }
}
