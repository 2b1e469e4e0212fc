using System.Text.Json.Nodes;
using YamlDotNet.Serialization;

namespace CallingPlans.Integration.Fuzz;

/// <summary>What docs/openapi.yaml says of the API.</summary>
internal sealed class ApiDescription
{
    private static readonly string[] Verbs = ["get", "put", "post", "patch", "delete"];
    private readonly JsonNode root;

    private ApiDescription(JsonNode root)
    {
        this.root = root;
        Operations = [.. root["paths"]!.AsObject().SelectMany(path => OperationsOf(path.Key, path.Value!.AsObject()))];
    }

    public IReadOnlyList<ApiOperation> Operations { get; }

    public static ApiDescription Read()
    {
        var yaml = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build()
            .Deserialize<object>(File.ReadAllText(Repository.File("docs/openapi.yaml")));
        return new ApiDescription(JsonOf(yaml) ?? throw new InvalidOperationException("The description is empty."));
    }

    /// <summary>The node itself, or what its <c>$ref</c> stands for.</summary>
    public JsonNode? Resolve(JsonNode? node)
    {
        while (node is JsonObject && (string?)node["$ref"] is { } reference)
            node = reference.Split('/')[1..].Aggregate((JsonNode?)root, (at, step) => at?[step.Replace("~1", "/")]);
        return node;
    }

    private static JsonNode? JsonOf(object? yaml) => yaml switch
    {
        null => null,
        IDictionary<object, object?> map => new JsonObject(map.Select(m => KeyValuePair.Create($"{m.Key}", JsonOf(m.Value)))),
        IList<object?> list => new JsonArray([.. list.Select(JsonOf)]),
        bool value => JsonValue.Create(value),
        string value => JsonValue.Create(value),
        _ => JsonNode.Parse(Convert.ToString(yaml, System.Globalization.CultureInfo.InvariantCulture)!),
    };

    private IEnumerable<ApiOperation> OperationsOf(string path, JsonObject item)
    {
        var shared = item["parameters"]?.AsArray() ?? [];
        foreach (var verb in Verbs.Where(item.ContainsKey))
        {
            var operation = item[verb]!;
            var body = Resolve(operation["requestBody"])?["content"]?.AsObject();
            yield return new ApiOperation(
                verb.ToUpperInvariant(),
                "/api" + path,
                [.. shared.Concat(operation["parameters"]?.AsArray() ?? []).Select(p => Resolve(p)!)],
                body is null ? new Dictionary<string, JsonNode>() : body.ToDictionary(c => c.Key, c => c.Value!),
                operation["responses"]!.AsObject().ToDictionary(r => int.Parse(r.Key), r => SchemaOf(Resolve(r.Value)!)));
        }
    }

    private static JsonNode? SchemaOf(JsonNode response) =>
        response["content"]?.AsObject().FirstOrDefault(c => c.Key.Contains("json", StringComparison.Ordinal)).Value?["schema"];
}
