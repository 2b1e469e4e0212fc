using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CallingPlans.Testing.Telnyx;

/// <summary>Numbers, reservations, orders of numbers, records and emergency addresses.</summary>
public sealed partial class TelnyxDouble
{
    private static readonly TimeSpan ReservedFor = TimeSpan.FromMinutes(30);

    private readonly List<JsonObject> reservations = [];
    private readonly List<JsonObject> numberOrders = [];
    private readonly List<JsonObject> blockOrders = [];
    private readonly List<JsonObject> addresses = [];
    private readonly List<JsonObject> records = [];

    /// <summary>What it sells.</summary>
    public List<string> Stock { get; } = [];

    /// <summary>Blocks that it sells: the first number, and how many.</summary>
    public List<(string First, int Range)> Blocks { get; } = [];

    /// <summary>What others have bought since it was found.</summary>
    public HashSet<string> Gone { get; } = [];

    /// <summary>The status that new orders of numbers have.</summary>
    public string NumberOrderStatus { get; set; } = "success";

    /// <summary>The numbers of the account, with the address that each has in an emergency.</summary>
    public Dictionary<string, string?> Owned { get; } = [];

    /// <summary>Postal codes of addresses that it does not know.</summary>
    public HashSet<string> UnknownPostalCodes { get; } = [];

    public IReadOnlyList<JsonObject> NumberOrders => numberOrders;

    public IReadOnlyList<JsonObject> BlockOrders => blockOrders;

    public IReadOnlyList<JsonObject> Addresses => addresses;

    public IReadOnlyList<JsonObject> Records => records;

    /// <summary>Has the losing carrier answer.</summary>
    public void CompleteRecord(JsonObject result)
    {
        lock (changing)
        {
            records[^1]["status"] = "completed";
            records[^1]["result"] = result;
        }
    }

    public void CompleteNumberOrders()
    {
        lock (changing)
        {
            foreach (var order in numberOrders.Concat(blockOrders))
                order["status"] = "success";
        }
    }

    private void MapNumbers(IEndpointRouteBuilder api)
    {
        api.MapGet("/available_phone_numbers", (HttpRequest request) => Locked(() => Data(new JsonArray(
            [.. Stock.Where(n => Starts(request, n)).Take(int.Parse(request.Query["filter[limit]"]!)).Select(n => (JsonNode)new JsonObject { ["phone_number"] = n })]))));
        api.MapGet("/available_phone_number_blocks", () => Locked(() => Data(new JsonArray(
            [.. Blocks.Select(b => (JsonNode)new JsonObject { ["phone_number"] = b.First, ["range"] = b.Range })]))));
        api.MapGet("/number_reservations", (HttpRequest request) => Locked(() => Page(request, [.. Named(request, reservations)])));
        api.MapPost("/number_reservations", (JsonObject body) => Locked(() => Reserve(body)));
        api.MapPost("/number_reservations/{id}/actions/extend", (string id) => Locked(() => Extend(reservations.First(r => (string)r["id"]! == id))));
        api.MapGet("/number_orders", (HttpRequest request) => Locked(() => Page(request, [.. Named(request, numberOrders)])));
        api.MapPost("/number_orders", (JsonObject body) => Locked(() => Ordered(numberOrders, body)));
        api.MapGet("/number_block_orders", (HttpRequest request) => Locked(() => Page(request, [.. blockOrders])));
        api.MapPost("/number_block_orders", (JsonObject body) => Locked(() => Ordered(blockOrders, body)));
        api.MapGet("/phone_numbers", (HttpRequest request) => Locked(() => Page(request, [.. Owned
            .Where(o => o.Key == request.Query["filter[phone_number]"]).Select(OwnedNode)])));
        api.MapDelete("/phone_numbers/{id}", (string id) => Locked(() =>
        {
            Owned.Remove($"+{id}");
            return Data(new JsonObject { ["id"] = id });
        }));
        api.MapPost("/phone_numbers/{id}/actions/enable_emergency", (string id, JsonObject body) => Locked(() =>
        {
            Owned[$"+{id}"] = (string)body["emergency_address_id"]!;
            return Data(OwnedNode(KeyValuePair.Create($"+{id}", Owned[$"+{id}"])), 202);
        }));
        api.MapGet("/addresses", (HttpRequest request) => Locked(() => Page(request, [.. addresses
            .Where(a => (string?)a["customer_reference"] == request.Query["filter[customer_reference][eq]"])])));
        api.MapPost("/addresses", (JsonObject body) => Locked(() => Data(Kept(addresses, body))));
        api.MapPost("/addresses/actions/validate", (JsonObject body) => Data(new JsonObject
        {
            ["result"] = UnknownPostalCodes.Contains((string)body["postal_code"]!) ? "invalid" : "valid",
            ["suggested"] = new JsonObject { ["street_address"] = "100 Contoso Way", ["postal_code"] = "10001" },
        }));
        api.MapGet("/customer_service_records", (HttpRequest request) => Locked(() => Page(request, [.. records
            .Where(r => (string?)r["phone_number"] == request.Query["filter[phone_number][eq]"])])));
        api.MapPost("/customer_service_records", (JsonObject body) => Locked(() => Data(Kept(records, body, "pending"), 201)));
    }

    private static bool Starts(HttpRequest request, string number) =>
        request.Query["filter[national_destination_code]"].FirstOrDefault() is not { } area
        || number.StartsWith($"+1{area}{request.Query["filter[phone_number][starts_with]"]}", StringComparison.Ordinal);

    private static IEnumerable<JsonObject> Named(HttpRequest request, IEnumerable<JsonObject> all) =>
        all.Where(o => (string?)o["customer_reference"] == request.Query["filter[customer_reference]"]);

    private static JsonNode OwnedNode(KeyValuePair<string, string?> owned) => new JsonObject
    {
        ["id"] = owned.Key.TrimStart('+'),
        ["phone_number"] = owned.Key,
        ["emergency_address_id"] = owned.Value,
        ["emergency_enabled"] = owned.Value is not null,
    };

    private IResult Reserve(JsonObject body)
    {
        var numbers = body["phone_numbers"]!.AsArray().Select(n => (string)n!["phone_number"]!).ToList();
        if (numbers.FirstOrDefault(Gone.Contains) is { } gone)
            return Refuse(422, "10015", "Not available", $"{gone} is not available any more.");
        var reservation = Kept(reservations, body, "success");
        reservations[^1]["phone_numbers"] = new JsonArray([.. numbers.Select(Reserved)]);
        reservation["phone_numbers"] = reservations[^1]["phone_numbers"]!.DeepClone();
        return Data(reservation);
    }

    private IResult Extend(JsonObject reservation)
    {
        reservation["phone_numbers"] = new JsonArray(
            [.. reservation["phone_numbers"]!.AsArray().Select(n => Reserved((string)n!["phone_number"]!))]);
        return Data(reservation.DeepClone());
    }

    private JsonNode Reserved(string number) => new JsonObject
    {
        ["phone_number"] = number,
        ["status"] = "success",
        ["expired_at"] = time.GetUtcNow() + ReservedFor,
    };

    private IResult Ordered(List<JsonObject> orders, JsonObject body) => Data(Kept(orders, body, NumberOrderStatus));

    private JsonObject Kept(List<JsonObject> list, JsonObject body, string? status = null)
    {
        var kept = body.DeepClone().AsObject();
        kept["id"] = Guid.NewGuid().ToString();
        kept["created_at"] = time.GetUtcNow();
        kept["updated_at"] = time.GetUtcNow();
        if (status is not null)
            kept["status"] = status;
        list.Add(kept);
        return kept.DeepClone().AsObject();
    }
}
