using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Functions.Activities;
using CallingPlans.Functions.Orchestrations;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace CallingPlans.Functions.Tests.Orchestrations;

public sealed class MailDeliveryTests
{
    private const string MailId = "mail-1";

    [Fact]
    public async Task RunAsync_ProviderTakesIt_IsSentOnce()
    {
        await using var rig = await OrchestrationRig.StartAsync();
        var sent = 0;
        rig.Mails[nameof(MailActivities.SendMail)] = _ =>
        {
            sent++;
            return null;
        };

        await DeliverAsync(rig);

        Assert.Equal(1, sent);
        await rig.AssertStatusAsync(OrchestrationRuntimeStatus.Completed, MailId);
    }

    [Fact]
    public async Task RunAsync_ProviderIsDownForHours_TriesUntilItIsBack()
    {
        await using var rig = await OrchestrationRig.StartAsync();
        var tries = 0;
        rig.Mails[nameof(MailActivities.SendMail)] = _ => ++tries < 15 ? throw new MailUnavailableException("503") : null;
        await DeliverAsync(rig);

        for (var hour = 0; hour < 20; hour++)
            await rig.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Equal(15, tries);
        await rig.AssertStatusAsync(OrchestrationRuntimeStatus.Completed, MailId);
    }

    [Fact]
    public async Task RunAsync_ProviderRefuses_GivesUpWithItsReason()
    {
        await using var rig = await OrchestrationRig.StartAsync();
        var reasons = new List<string?>();
        rig.Mails[nameof(MailActivities.SendMail)] = _ => "The address does not exist.";
        rig.Mails[nameof(MailActivities.GiveUpMail)] = input =>
        {
            reasons.Add(input.Reason);
            return null;
        };

        await DeliverAsync(rig);

        Assert.Equal(["The address does not exist."], reasons);
    }

    [Fact]
    public async Task RunAsync_NeverComesThrough_GivesUpAndSaysWhatItWas()
    {
        await using var rig = await OrchestrationRig.StartAsync();
        var tries = 0;
        string? reason = null;
        rig.Mails[nameof(MailActivities.SendMail)] = _ =>
        {
            tries++;
            throw new MailUnavailableException("down");
        };
        rig.Mails[nameof(MailActivities.GiveUpMail)] = input =>
        {
            reason = input.Reason;
            return null;
        };
        await DeliverAsync(rig);

        for (var hour = 0; hour < 110 && reason is null; hour++)
            await rig.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Equal(100, tries);
        Assert.Equal(typeof(MailUnavailableException).FullName, reason);
        await rig.AssertStatusAsync(OrchestrationRuntimeStatus.Completed, MailId);
    }

    private static async Task DeliverAsync(OrchestrationRig rig)
    {
        await rig.Client.ScheduleNewOrchestrationInstanceAsync(
            nameof(MailDelivery),
            new MailActivityInput(ScriptedOrder.Organization, ScriptedOrder.Id, MailId),
            new StartOrchestrationOptions(MailId));
        await rig.IdleAsync();
    }
}
