using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Setup;

/// <summary>A partner of its own with one customer, whose location <c>hq</c> has no PSTN connection yet.</summary>
internal sealed class SetupCustomer
{
    public const string Location = "hq";

    private SetupCustomer(string id, ApiClient desk, ApiClient partner, ApiClient admin) =>
        (Id, Desk, Partner, Admin) = (id, desk, partner, admin);

    public static object Paid { get; } =
        new { kind = "Paid", committedOutboundCallingPlans = 5, outboundCallingPlanSource = "ControlHub" };

    public static object Trial { get; } = new { kind = "Trial" };

    /// <summary>The partner's id and the organisation's.</summary>
    public string Id { get; }

    public ApiClient Desk { get; }

    public ApiClient Partner { get; }

    public ApiClient Admin { get; }

    public string Path => $"/api/organizations/{Id}";

    public string LocationPath => $"{Path}/locations/{Location}";

    public string ConnectionPath => $"{LocationPath}/pstn-connection";

    public static async Task<SetupCustomer> CreateAsync(
        IRunningApp app, object? partner = null, object? subscription = null, string country = "US")
    {
        var id = $"s{Guid.NewGuid().ToString("N")[..12]}";
        var customer = new SetupCustomer(
            id,
            await ApiClient.SignInAsync(app.Http, new { role = "PortingDesk", name = "Dana Desk" }),
            await ApiClient.SignInAsync(app.Http, new { role = "PartnerAdmin", partner = id, name = "Pat Partner" }),
            await ApiClient.SignInAsync(app.Http, new { role = "CustomerAdmin", org = id, name = "Ada Admin" }));
        (await customer.Desk.PutAsync(
            $"/api/partners/{id}",
            partner ?? new { name = "Fabrikam", authorized = true, addendumAcceptedAt = "2026-01-01T00:00:00Z" })).Expect(201);
        (await customer.Partner.PutAsync(customer.Path, Organization(id, subscription ?? Paid))).Expect(201);
        var address = Address();
        address["country"] = country;
        (await customer.Admin.PutAsync(customer.LocationPath, LocationIn(country, address))).Expect(201);
        return customer;
    }

    public static JsonObject Address(string street = "1 Contoso Way") => new()
    {
        ["street"] = street,
        ["city"] = "New York",
        ["region"] = "NY",
        ["postalCode"] = "10001",
        ["country"] = "US",
    };

    /// <summary>Calling Plans, with all that they need.</summary>
    public static JsonObject CallingPlans() => new()
    {
        ["kind"] = "CallingPlans",
        ["contractContact"] = new JsonObject
        {
            ["name"] = "Cara Contract",
            ["title"] = "Director",
            ["email"] = "contracts@contoso.example",
            ["phone"] = "+12025550100",
        },
        ["emergencyAddress"] = Address(),
    };

    public static object Organization(string partner, object subscription) =>
        new { name = "Contoso", partnerId = partner, subscription, language = "en" };

    public static object LocationIn(string country, JsonNode address) => new
    {
        name = "Headquarters",
        country,
        address,
        timeZone = "America/New_York",
        contact = new { name = "Contoso Telecom", email = "telecom@contoso.example" },
    };

    public Task<ApiAnswer> ConnectAsync(object connection) => Admin.PutAsync(ConnectionPath, connection);

    public Task<List<JsonNode>> BilledAsync() => Admin.ListAsync($"{Path}/billing-events");
}
