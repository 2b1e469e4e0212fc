using System.Text.Json.Nodes;

namespace CallingPlans.Testing.Telnyx;

/// <summary>A porting order of <see cref="TelnyxDouble"/>.</summary>
public sealed class DoubledPort
{
    private const string Draft = "draft";

    public required string Id { get; init; }

    public required IReadOnlyList<string> Numbers { get; init; }

    public string? CustomerReference { get; set; }

    public string? GroupReference { get; init; }

    public string Status { get; set; } = Draft;

    /// <summary>Reasons, with their texts.</summary>
    public IReadOnlyList<(string Code, string Description)> Details { get; set; } = [];

    public DateTimeOffset? FocAt { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>What was patched, one thing over the other.</summary>
    public JsonObject Facts { get; set; } = [];

    public int Confirmations { get; set; }

    public List<string> Comments { get; } = [];

    public List<(string DocumentId, string Type, string FileName)> AdditionalDocuments { get; } = [];

    /// <summary>Names of requirements that were turned down.</summary>
    public IReadOnlyList<string> TurnedDown { get; set; } = [];

    public string? Fact(string path)
    {
        JsonNode? at = Facts;
        foreach (var step in path.Split('.'))
            at = at?[step];
        return at is null ? null : (string?)at;
    }

    internal JsonObject Show() => new()
    {
        ["id"] = Id,
        ["record_type"] = "porting_order",
        ["customer_reference"] = CustomerReference,
        ["customer_group_reference"] = GroupReference,
        ["status"] = StatusNode(),
        ["activation_settings"] = new JsonObject
        {
            ["foc_datetime_requested"] = Fact("activation_settings.foc_datetime_requested"),
            ["foc_datetime_actual"] = FocAt,
            ["fast_port_eligible"] = true,
        },
        ["phone_numbers"] = new JsonArray([.. Numbers.Select(NumberNode)]),
        ["requirements_met"] = true,
        ["a_member_nobody_has_seen_yet"] = new JsonObject(),
        ["created_at"] = CreatedAt,
        ["updated_at"] = UpdatedAt,
    };

    internal JsonObject StatusNode() => new()
    {
        ["value"] = Status,
        ["details"] = new JsonArray(
            [.. Details.Select(d => (JsonNode)new JsonObject { ["code"] = d.Code, ["description"] = d.Description })]),
    };

    private JsonNode NumberNode(string number) => new JsonObject
    {
        ["phone_number"] = number,
        ["porting_order_status"] = Status,
        ["requirements_status"] = TurnedDown.Count > 0 ? "requirement-info-exception" : "approved",
    };
}
