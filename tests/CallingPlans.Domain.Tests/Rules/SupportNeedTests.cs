using CallingPlans.Domain.Support;
using static CallingPlans.Domain.Support.SupportDesk;

namespace CallingPlans.Domain.Tests.Rules;

public sealed class SupportNeedTests
{
    [Theory]
    [InlineData(PHD, SupportNeed.PartnerHowTo, SupportNeed.PartnerQuotes, SupportNeed.TaxBeforeQuote)]
    [InlineData(
        PTS, SupportNeed.PortExpedite, SupportNeed.PortReschedule, SupportNeed.PortRejection, SupportNeed.PortSpecificTime,
        SupportNeed.PortDateChangeAfterFoc, SupportNeed.PortCancel)]
    [InlineData(TAC, SupportNeed.FeatureIssue, SupportNeed.ServiceProblem, SupportNeed.InvoicesAndCollections)]
    [InlineData(
        SaasSupport, SupportNeed.Quotes, SupportNeed.Orders, SupportNeed.Provisioning, SupportNeed.Subscription, SupportNeed.BillDispute)]
    public void EveryNeedHasOneDesk(SupportDesk desk, params SupportNeed[] needs) =>
        Assert.Equal(needs, SupportNeeds.All.Where(need => SupportNeeds.DeskOf(need) == desk));
}
