using Microsoft.AspNetCore.Http;

namespace CallingPlans.Functions.Http.Requests;

/// <summary>Reads filters of a query.</summary>
internal static class QueryTexts
{
    /// <summary>The value; null where it is missing or empty: an empty filter filters nothing.</summary>
    public static string? Text(this IQueryCollection query, string name) =>
        query.TryGetValue(name, out var value) && value.ToString() is { Length: > 0 } text ? text : null;
}
