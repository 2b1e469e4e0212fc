using System.Text.Json;
using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Fuzz;

/// <summary>Whether an answer is one that the description allows.</summary>
internal sealed class FuzzJudge(ApiDescription description)
{
    private readonly SchemaCheck schemas = new(description);

    /// <summary>What is wrong with the answer; null where nothing is.</summary>
    public string? Fault(FuzzRequest request, ApiAnswer answer)
    {
        if (answer.Status >= 500)
        {
            return answer.Status == 503 && answer.Headers.ContainsKey("Retry-After") && IsProblem(answer)
                ? null
                : $"{answer.Status} is a fault of the app";
        }

        // What no function answers, the server does, in its own way; so what is too long for a request's line or headers.
        if (answer.Body.Length == 0 && (answer.Status is 414 or 431 || (!request.IsServed && answer.Status is 400 or 404 or 405)))
            return null;
        if (request.Verb is "HEAD" or "OPTIONS")
            return null;
        if (answer.Status >= 400)
            return IsProblem(answer) ? Undocumented(request, answer) : $"{answer.Status} is no problem of the API";
        return Undocumented(request, answer) ?? Misshapen(request, answer);
    }

    private static string? Undocumented(FuzzRequest request, ApiAnswer answer) =>
        !request.IsServed || request.Operation.Answers.ContainsKey(answer.Status) ? null : $"{answer.Status} is not described";

    private string? Misshapen(FuzzRequest request, ApiAnswer answer)
    {
        if (!request.IsServed || request.Operation.Answers.GetValueOrDefault(answer.Status) is not { } schema)
            return null;
        var problems = schemas.Problems(schema, answer.Json).Take(3).ToList();
        return problems.Count == 0 ? null : $"{answer.Status} is not as described: {string.Join("; ", problems)}";
    }

    private static bool IsProblem(ApiAnswer answer)
    {
        if (answer.ContentType?.StartsWith("application/problem+json", StringComparison.Ordinal) != true)
            return false;
        try
        {
            var problem = answer.Json;
            return (int?)problem["status"] == answer.Status && (string?)problem["traceId"] is { Length: > 0 } && problem["errors"] is JsonArray;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
