using System.Text.Json.Nodes;

namespace CallingPlans.Integration.Fuzz;

/// <summary>A verb of a path, as it is described.</summary>
/// <param name="Template">With <c>/api</c> in front.</param>
/// <param name="Parameters">Of the path, the query and the headers; references resolved.</param>
/// <param name="Bodies">By media type: schema and examples.</param>
/// <param name="Answers">By status: the schema of a JSON body; null where there is none.</param>
internal sealed record ApiOperation(
    string Verb,
    string Template,
    IReadOnlyList<JsonNode> Parameters,
    IReadOnlyDictionary<string, JsonNode> Bodies,
    IReadOnlyDictionary<int, JsonNode?> Answers)
{
    public override string ToString() => $"{Verb} {Template}";
}
