namespace CallingPlans.Domain.Support;

/// <summary>What somebody needs help with.</summary>
public enum SupportNeed
{
    PartnerHowTo,
    PartnerQuotes,
    TaxBeforeQuote,
    PortExpedite,
    PortReschedule,
    PortRejection,
    PortSpecificTime,
    PortDateChangeAfterFoc,
    PortCancel,
    FeatureIssue,
    ServiceProblem,
    InvoicesAndCollections,
    Quotes,
    Orders,
    Provisioning,
    Subscription,
    BillDispute,
}
