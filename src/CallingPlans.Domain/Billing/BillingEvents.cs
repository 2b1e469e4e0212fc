using CallingPlans.Domain.Dates;

namespace CallingPlans.Domain.Billing;

/// <summary>Makes billing events, with ids that make each exist once.</summary>
public static class BillingEvents
{
    /// <summary>An organisation's outbound calling plans begin to bill: once, whatever starts them.</summary>
    /// <param name="zone">Where the day is taken that proration counts from.</param>
    public static BillingEvent PlansStarted(string organizationId, DateTimeOffset at, TimeZoneInfo zone) => new(
        "0-outbound-calling-plans",
        organizationId,
        BillingEventKind.OutboundCallingPlanStarted,
        OrderId: null,
        Number: null,
        at,
        Proration.DaysFrom(LocalTime.DateAt(at, zone)));

    /// <summary>A number of an order begins to bill: once, whatever moment a repetition names.</summary>
    /// <param name="number">E.164.</param>
    /// <param name="zone">Of the number's location.</param>
    public static BillingEvent NumberStarted(
        string organizationId, string orderId, string number, DateTimeOffset at, TimeZoneInfo zone) => new(
        $"{orderId}-{number[1..]}",
        organizationId,
        BillingEventKind.NumberBillingStarted,
        orderId,
        number,
        at,
        Proration.DaysFrom(LocalTime.DateAt(at, zone)));
}
