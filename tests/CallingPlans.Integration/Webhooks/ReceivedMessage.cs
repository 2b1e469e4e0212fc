using System.Text.Json.Nodes;

namespace CallingPlans.Integration.Webhooks;

/// <summary>A request that a receiver got.</summary>
internal sealed record ReceivedMessage(string Path, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public string Id => Headers["webhook-id"];

    public JsonNode Json => JsonNode.Parse(Body)!;

    public string Type => (string)Json["type"]!;

    public string OrderId => (string)Json["data"]!["orderId"]!;

    /// <summary>Type, status and stage.</summary>
    public string Told => $"{Type} {(string)Json["data"]!["status"]!}/{(string)Json["data"]!["stage"]!}";

    /// <summary>When the order changed: it tells the order of messages.</summary>
    public DateTimeOffset At => Json["timestamp"]!.GetValue<DateTimeOffset>();
}
