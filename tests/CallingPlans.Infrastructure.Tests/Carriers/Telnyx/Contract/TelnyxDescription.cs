using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using CallingPlans.Infrastructure.Carriers.Telnyx.Http;

namespace CallingPlans.Infrastructure.Tests.Carriers.Telnyx.Contract;

/// <summary>
/// Telnyx' OpenAPI description: which members and filters it has. Its schemas forbid no others, so that a misspelt member would
/// pass a validation.
/// </summary>
internal sealed class TelnyxDescription(JsonNode root)
{
    private static readonly JsonSerializerOptions Names = new(TelnyxJson.Options) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    internal static TelnyxDescription Read() => new(JsonNode.Parse(File.ReadAllText(TelnyxContractFactAttribute.Description))!);

    /// <summary>The published codes of exceptions.</summary>
    internal IReadOnlyList<string> ExceptionCodes =>
        [.. root["components"]!["schemas"]!["PortingOrdersExceptionType"]!["properties"]!["code"]!["enum"]!.AsArray().Select(c => (string)c!)];

    internal IReadOnlyList<string> PortStatuses =>
        [.. root["components"]!["schemas"]!["PortingOrderStatus"]!["properties"]!["value"]!["enum"]!.AsArray().Select(c => (string)c!)];

    /// <summary>The path as the description writes it; the path itself where it has none.</summary>
    internal string TemplateOf(string path) => root["paths"]!.AsObject()
        .Select(p => p.Key)
        .Where(template => Fits(template.Split('/'), path.Split('/')))
        .OrderBy(template => template.Count(c => c == '{'))
        .FirstOrDefault(path);

    internal IEnumerable<string> UnknownMembers(string method, string path, JsonNode body)
    {
        var request = Resolve(Operation(method, path)?["requestBody"]);
        var schema = request?["content"]?["application/json"]?["schema"];
        return schema is null ? [$"body of {method} {path}"] : UnknownIn(schema, body, string.Empty);
    }

    internal IEnumerable<string> UnknownFilters(string method, string path, string query)
    {
        var parameters = (Operation(method, path)?["parameters"]?.AsArray() ?? []).Select(Resolve).ToDictionary(p => (string)p!["name"]!, p => p!["schema"]);
        foreach (var name in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')[0]))
        {
            var steps = name.Split('[', ']').Where(s => s.Length > 0).ToList();
            if (!parameters.TryGetValue(steps[0], out var schema) || !Has(schema, steps[1..]))
                yield return name;
        }
    }

    /// <summary>The members of a type that the operation's answer has not.</summary>
    /// <param name="operation">Verb and path, as the description writes it.</param>
    /// <param name="type">What the adapter reads from <c>data</c>, or from each of its items.</param>
    internal IEnumerable<string> UnknownInAnswer(string operation, Type type)
    {
        var (method, path) = (operation.Split(' ')[0], operation.Split(' ')[1]);
        var answers = root["paths"]![path]?[method.ToLowerInvariant()]?["responses"]?.AsObject()
            ?? throw new InvalidOperationException($"The description has no {operation}.");
        var good = Resolve(answers.First(a => a.Key.StartsWith('2')).Value);
        var data = Variants(good!["content"]!["application/json"]!["schema"]).Select(v => v["properties"]?["data"]).First(d => d is not null);
        return UnknownIn(data, type, string.Empty);
    }

    private IEnumerable<string> UnknownIn(JsonNode? schema, Type type, string at)
    {
        var known = Variants(schema).SelectMany(v => Variants(v["items"]).Prepend(v)).ToList();
        var read = Names.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);
        if (read.ElementType is { } item)
            return UnknownIn(schema, item, at);
        return read.Properties.Where(m => m.Set is not null || m.AssociatedParameter is not null).SelectMany(m =>
            known.Select(v => v["properties"]?[m.Name]).FirstOrDefault(p => p is not null) is { } member
                ? UnknownIn(member, m.PropertyType, $"{at}/{m.Name}")
                : [$"{at}/{m.Name}"]);
    }

    private static bool Fits(string[] template, string[] path) =>
        template.Length == path.Length && template.Zip(path).All(step => step.First.StartsWith('{') || step.First == step.Second);

    private JsonNode? Operation(string method, string path) => root["paths"]![TemplateOf(path)]?[method.ToLowerInvariant()];

    private bool Has(JsonNode? schema, IReadOnlyList<string> steps) =>
        steps.Count == 0 || Variants(schema).Any(v => v["properties"]?[steps[0]] is { } next && Has(next, [.. steps.Skip(1)]));

    private IEnumerable<string> UnknownIn(JsonNode schema, JsonNode? value, string at) => value switch
    {
        JsonObject sent => sent.SelectMany(member =>
            Variants(schema).Select(v => v["properties"]?[member.Key]).FirstOrDefault(p => p is not null) is { } known
                ? UnknownIn(known, member.Value, $"{at}/{member.Key}")
                : [$"{at}/{member.Key}"]),
        JsonArray items => Variants(schema).Select(v => v["items"]).FirstOrDefault(i => i is not null) is { } item
            ? items.SelectMany(i => UnknownIn(item, i, $"{at}/*"))
            : [],
        _ => [],
    };

    /// <summary>The schema, and all that it is put together from.</summary>
    private IEnumerable<JsonNode> Variants(JsonNode? schema)
    {
        var resolved = Resolve(schema);
        if (resolved is null)
            yield break;
        yield return resolved;
        foreach (var part in ((string[])["allOf", "anyOf", "oneOf"]).SelectMany(k => resolved[k]?.AsArray() ?? []).SelectMany(Variants))
            yield return part;
    }

    private JsonNode? Resolve(JsonNode? node)
    {
        while (node is JsonObject && (string?)node["$ref"] is { } reference)
            node = reference.Split('/')[1..].Aggregate((JsonNode?)root, (at, step) => at?[step]);
        return node;
    }
}
