using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Access;

/// <summary>An organisation with an order, and callers to whom it is none of their business.</summary>
public sealed class ForeignCallers : IAsyncLifetime
{
    private readonly SharedApp shared = new();
    private Dictionary<string, string> values = [];

    internal ApiClient OwnAdmin { get; private set; } = null!;

    internal ApiClient OtherAdmin { get; private set; } = null!;

    internal ApiClient OtherPartner { get; private set; } = null!;

    internal ApiClient Nobody { get; private set; } = null!;

    internal string OrderPath { get; private set; } = string.Empty;

    public async Task InitializeAsync()
    {
        await shared.InitializeAsync();
        var http = shared.App.Http;
        var owner = await Customer.CreateAsync(shared.App);
        var other = await Customer.CreateAsync(shared.App);
        var id = await owner.SubmitAsync(Draft.Us());
        var order = await owner.UntilAsync(id, "Completed");
        OwnAdmin = owner.Admin;
        OtherAdmin = other.Admin;
        OtherPartner = await ApiClient.SignInAsync(http, new { role = "PartnerAdmin", partner = "fabrikam-partner" });
        Nobody = new ApiClient(http);
        OrderPath = owner.Order(id);
        values = new Dictionary<string, string>
        {
            ["org"] = owner.Id,
            ["loc"] = "us",
            ["id"] = id,
            ["docId"] = (string)order["documents"]![0]!["id"]!,
            ["tn"] = Draft.NumbersIn(order)[0],
            ["partner"] = "contoso-partner",
        };
    }

    public Task DisposeAsync() => Task.CompletedTask;

    internal async Task<ApiAnswer> OrderAsync() => (await OwnAdmin.GetAsync(OrderPath)).Expect(200);

    internal Task<ApiAnswer> CallAsync(ServedRoute route, ApiClient caller)
    {
        var method = HttpMethod.Parse(route.Verb);
        return method == HttpMethod.Get || method == HttpMethod.Delete
            ? caller.SendAsync(method, route.Fill(values))
            : caller.SendTextAsync(method, route.Fill(values), "{}", ifMatch: "*");
    }
}
