using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Markets;

/// <summary>A customer with an enabled location in some markets, and what it does there.</summary>
internal sealed class MarketCustomer
{
    private static readonly Lazy<Task<MarketCustomer>> Everywhere = new(CreateEverywhereAsync);

    private MarketCustomer(Customer customer) => Customer = customer;

    public Customer Customer { get; }

    public ApiClient Admin => Customer.Admin;

    /// <summary>The customer of the shared app who is in all seventeen markets.</summary>
    public static Task<MarketCustomer> EverywhereAsync() => Everywhere.Value;

    /// <summary>A new customer of an app, in these markets besides the United States and Germany.</summary>
    public static async Task<MarketCustomer> CreateAsync(IRunningApp app, IEnumerable<MarketFacts> markets)
    {
        var customer = new MarketCustomer(await Customer.CreateAsync(app));
        await Task.WhenAll(markets.Where(m => m.Country is not ("US" or "DE")).Select(customer.SettleAsync));
        return customer;
    }

    /// <summary>The same customer after the app was started again, or its clock moved: with new tokens.</summary>
    public async Task<MarketCustomer> InAsync(IRunningApp app) => new(await Customer.InAsync(app));

    /// <summary>Gives it an enabled location in one more market.</summary>
    public Task SettleAsync(MarketFacts market) =>
        Customer.AddLocationAsync(market.Location, market.Place.TimeZone, market.Place.Address(market.Country));

    public string LocationPath(MarketFacts market) => $"{Customer.Path}/locations/{market.Location}";

    public Task<ApiAnswer> SearchAsync(MarketFacts market, JsonNode search) =>
        Admin.PostAsync($"{LocationPath(market)}/number-searches", search);

    public Task<ApiAnswer> PlaceAsync(MarketFacts market, object order) =>
        Admin.PostAsync($"{LocationPath(market)}/number-orders", order);

    public Task<ApiAnswer> AskDeskAsync(MarketFacts market, string kind, int quantity = 1) =>
        PlaceAsync(market, new { supportRequest = new { kind, quantity } });

    public Task<ApiAnswer> CheckAsync(MarketFacts market, params string[] numbers) =>
        Admin.PostAsync($"{LocationPath(market)}/portability-checks", new { numbers });

    public Task<ApiAnswer> DraftAsync(MarketFacts market, JsonObject draft) => Customer.DraftAsync(draft, market.Location);

    /// <summary>A draft that was taken, with a bill.</summary>
    public async Task<string> DraftWithBillAsync(MarketFacts market, JsonObject draft)
    {
        var id = (string)(await DraftAsync(market, draft)).Expect(201).Json["id"]!;
        (await Customer.UploadBillAsync(id)).Expect(200);
        return id;
    }

    /// <summary>A draft that has all that the market's submission needs, the LOA in the market's form.</summary>
    public async Task<string> PrepareAsync(MarketFacts market, JsonObject draft)
    {
        var id = await DraftWithBillAsync(market, draft);
        (await (market.LoaInPlace ? Customer.SignAsync(id) : UploadLoaAsync(id))).Expect(200);
        return id;
    }

    public Task<ApiAnswer> UploadLoaAsync(string id) =>
        Admin.UploadAsync($"{Customer.Order(id)}/loa", Files.Pdf("Letter of authorization"), fileName: "loa.pdf");

    public Task<ApiAnswer> ActAsync(string id, string act, object? body = null) =>
        Customer.Desk.PostAsync($"/api/desk/orders/{id}/{act}", body ?? new { });

    private static async Task<MarketCustomer> CreateEverywhereAsync()
    {
        var shared = new SharedApp();
        await shared.InitializeAsync();
        return await CreateAsync(shared.App, SpecifiedMarkets.All.Values);
    }
}
