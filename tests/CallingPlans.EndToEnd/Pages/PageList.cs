namespace CallingPlans.EndToEnd.Pages;

/// <summary>Every page of the console, in each of the states that it is drawn differently in.</summary>
internal static class PageList
{
    public static readonly string[] Customer =
    [
        "/orders", "/orders?needsAction=true", "/orders?q=nothing-like-this",
        "/orders/{draft}", "/orders/{completed}", "/orders/{rejected}", "/orders/{split}", "/orders/{waiting}", "/orders/{refused}", "/orders/{german}",
        "/number-orders/{numbers}", "/number-orders/{support}",
        "/ports/new", "/ports/{draft}/numbers", "/ports/{draft}/account", "/ports/{draft}/date", "/ports/{draft}/loa", "/ports/{refused}/loa",
        "/ports/{refused}/review", "/numbers", "/numbers/new?location=us", "/numbers/new?location=de",
        "/locations", "/locations/new", "/locations/us", "/locations/fresh", "/locations/fresh/connect", "/locations/fresh/connect?step=address",
        "/locations/fresh/connect?step=summary", "/locations/movable/migration", "/providers", "/providers?view=table&location=fresh",
        "/subscription", "/webhooks", "/webhooks/{webhook}", "/help", "/mailbox", "/there-is-no-such-page",
    ];

    /// <summary>What a customer sees who has neither locations nor orders.</summary>
    public static readonly string[] Empty =
    [
        "/orders", "/ports/new", "/numbers", "/numbers/new", "/locations", "/subscription", "/webhooks",
    ];

    public static readonly string[] Trial = ["/orders", "/ports/new", "/numbers/new?location=us", "/subscription"];

    /// <summary>Pages that are seen while the API does not answer, and after it has failed.</summary>
    public static readonly string[] Slow =
    [
        "/orders", "/orders/{waiting}", "/number-orders/{numbers}", "/ports/{draft}/account", "/numbers", "/locations", "/locations/us", "/webhooks",
    ];

    public static readonly string[] Desk =
    [
        "/desk", "/desk/findings", "/desk?needs=Approval", "/desk/orders/{german}", "/desk/orders/{waiting}", "/desk/orders/{support}", "/customers",
    ];
}
