using System.Text.Json.Nodes;

namespace CallingPlans.Domain.Markets;

/// <summary>JSON merge patch (RFC 7396) that finds members whatever their case: configuration has none.</summary>
internal static class MergePatch
{
    internal static JsonNode? Apply(JsonNode? target, JsonNode? patch)
    {
        if (patch is not JsonObject changes)
            return patch?.DeepClone();
        var merged = new JsonObject(new JsonNodeOptions { PropertyNameCaseInsensitive = true });
        foreach (var (name, value) in target as JsonObject ?? [])
            merged[name] = value?.DeepClone();
        foreach (var (name, change) in changes)
        {
            if (change is null)
                merged.Remove(name);
            else
                merged[name] = Apply(merged[name], change);
        }

        return merged;
    }
}
