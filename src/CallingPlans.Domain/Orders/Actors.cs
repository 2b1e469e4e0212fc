namespace CallingPlans.Domain.Orders;

/// <summary>The actors of events that no signed-in person caused.</summary>
public static class Actors
{
    public const string Carrier = "carrier";
    public const string System = "system";
    public const string OrderContact = "order contact";
}
