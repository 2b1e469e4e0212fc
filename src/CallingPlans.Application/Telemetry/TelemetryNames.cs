namespace CallingPlans.Application.Telemetry;

/// <summary>
/// The source of the app's spans and metrics, and what they may be told by. Ids, codes and names of things: never a PIN, an
/// account number, a person, a whole telephone number, or the text of an exception, which may quote any of them.
/// </summary>
public static class TelemetryNames
{
    /// <summary>Of the activity source and of the meter.</summary>
    public const string Source = "CallingPlans";

    public const string OrganizationId = "organization.id";
    public const string OrderId = "order.id";
    public const string OrderKind = "order.kind";
    public const string OrderStatus = "order.status";
    public const string OrderStage = "order.stage";
    public const string Market = "market";
    public const string Carrier = "carrier";
    public const string ErrorCode = "error.code";
    public const string ItemKind = "item.kind";
    public const string MailTemplate = "mail.template";
    public const string Outcome = "outcome";

    /// <summary>Which storage, as OpenTelemetry names it.</summary>
    public const string StorageSystem = "db.system.name";

    /// <summary>Table or container, without the installation's prefix.</summary>
    public const string StorageCollection = "db.collection.name";
}
