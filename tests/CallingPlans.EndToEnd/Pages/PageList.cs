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
        "/subscription", "/help", "/mailbox", "/there-is-no-such-page",
    ];

    public static readonly string[] Desk =
    [
        "/desk", "/desk/findings", "/desk?needs=Approval", "/desk/orders/{german}", "/desk/orders/{waiting}", "/desk/orders/{support}", "/customers",
    ];
}
