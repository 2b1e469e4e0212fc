namespace CallingPlans.Infrastructure.Tables;

/// <summary>The tables, before the installation's prefix.</summary>
internal static class TableNames
{
    public const string Orders = "Orders";
    public const string Partners = "Partners";
    public const string Organizations = "Organizations";
    public const string Locations = "Locations";
    public const string Migrations = "Migrations";
    public const string OpenOrders = "OpenOrders";
    public const string NumberClaims = "NumberClaims";
    public const string NumberInventory = "NumberInventory";
    public const string BillingEvents = "BillingEvents";
    public const string PendingSignals = "PendingSignals";
    public const string Deadlines = "Deadlines";
    public const string Chores = "Chores";
    public const string DeskViews = "DeskViews";
    public const string OrderPlaces = "OrderPlaces";
    public const string OrderNames = "OrderNames";
    public const string PortabilityDecisions = "PortabilityDecisions";
    public const string EmergencyAddressChanges = "EmergencyAddressChanges";
    public const string SupportCases = "SupportCases";
    public const string ParkedItems = "ParkedItems";
    public const string NumberSearches = "NumberSearches";
    public const string TrialAllowances = "TrialAllowances";
    public const string Webhooks = "Webhooks";
    public const string WebhookDeliveries = "WebhookDeliveries";
    public const string Erasures = "Erasures";
    public const string ErasedLedger = "ErasedLedger";
    public const string Exports = "Exports";
    public const string Findings = "Findings";
    public const string IdempotencyKeys = "IdempotencyKeys";
}
