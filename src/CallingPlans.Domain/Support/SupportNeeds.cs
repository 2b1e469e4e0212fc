namespace CallingPlans.Domain.Support;

/// <summary>Which desk helps with what.</summary>
public static class SupportNeeds
{
    public static IReadOnlyList<SupportNeed> All { get; } = Enum.GetValues<SupportNeed>();

    public static SupportDesk DeskOf(SupportNeed need) => need switch
    {
        SupportNeed.PartnerHowTo or SupportNeed.PartnerQuotes or SupportNeed.TaxBeforeQuote => SupportDesk.PHD,
        SupportNeed.PortExpedite or SupportNeed.PortReschedule or SupportNeed.PortRejection or SupportNeed.PortSpecificTime
            or SupportNeed.PortDateChangeAfterFoc or SupportNeed.PortCancel => SupportDesk.PTS,
        SupportNeed.FeatureIssue or SupportNeed.ServiceProblem or SupportNeed.InvoicesAndCollections => SupportDesk.TAC,
        SupportNeed.Quotes or SupportNeed.Orders or SupportNeed.Provisioning or SupportNeed.Subscription
            or SupportNeed.BillDispute => SupportDesk.SaasSupport,
        _ => throw new ArgumentOutOfRangeException(nameof(need), need, "Not a need."),
    };
}
