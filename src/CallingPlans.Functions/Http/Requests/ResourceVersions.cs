using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Functions.Http.Answers;
using Microsoft.AspNetCore.Http;

namespace CallingPlans.Functions.Http.Requests;

/// <summary>Turns an <c>If-Match</c> into the stored version that it names.</summary>
internal static class ResourceVersions
{
    /// <summary>Null without <c>If-Match</c>; a version that no store has where it names another one than the stored.</summary>
    public static async Task<string?> ReadAsync<T>(HttpRequest request, Func<Task<Stored<T>?>> find)
        where T : class
    {
        if (ETags.IfMatch(request) is not { } ifMatch)
            return null;
        return await find() is { } stored && ETags.Matches(ifMatch, ETags.Of(stored.Version)) ? stored.Version : ifMatch;
    }
}
