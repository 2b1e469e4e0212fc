using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using CallingPlans.Domain.Errors;
using CallingPlans.Functions.Http.Answers;

namespace CallingPlans.Functions.Http.Requests;

/// <summary>Finds every member of a body that its type does not have: all at once, each at its pointer.</summary>
internal static class UnknownMembers
{
    private const int MaxReported = 50;

    public static IEnumerable<ErrorDetail> Find(JsonNode? node, Type type) => Walk(node, type, string.Empty).Take(MaxReported);

    private static IEnumerable<ErrorDetail> Walk(JsonNode? node, Type type, string pointer)
    {
        var info = ApiJson.Options.GetTypeInfo(type);
        return (node, info.Kind) switch
        {
            (JsonObject json, JsonTypeInfoKind.Object) => json.SelectMany(member => Member(member, info, pointer)),
            (JsonArray array, JsonTypeInfoKind.Enumerable) => array.SelectMany((item, i) => Walk(item, info.ElementType!, $"{pointer}/{i}")),
            _ => [],
        };
    }

    private static IEnumerable<ErrorDetail> Member(KeyValuePair<string, JsonNode?> member, JsonTypeInfo info, string pointer)
    {
        var at = $"{pointer}/{member.Key.Replace("~", "~0").Replace("/", "~1")}";
        return info.Properties.FirstOrDefault(p => p.Name == member.Key) is { } property
            ? Walk(member.Value, property.PropertyType, at)
            : [new ErrorDetail(ErrorCode.UnknownMember, at, Arguments: new Dictionary<string, string> { ["member"] = Shown(member.Key) })];
    }

    private static string Shown(string name) => new([.. name.Where(c => !char.IsControl(c) && !char.IsSurrogate(c)).Take(64)]);
}
