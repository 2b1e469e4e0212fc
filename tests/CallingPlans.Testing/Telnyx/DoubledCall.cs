using Microsoft.AspNetCore.Http;

namespace CallingPlans.Testing.Telnyx;

/// <summary>A call as it came.</summary>
/// <param name="Path">With its query, unescaped.</param>
public sealed record DoubledCall(string Method, string Path, string Body)
{
    public string Text => $"{Method} {Path}";
}

/// <summary>How a call fails.</summary>
/// <param name="Of">Which call: how its method and path begin.</param>
/// <param name="Status">The answer; 0 for none at all.</param>
public sealed record DoubledFault(string Of, int Status, string Body = "", params (string Name, string Value)[] Headers)
{
    /// <summary>What was asked is done, and the answer lost.</summary>
    public bool IsAfterEffect { get; init; }

    internal async Task AnswerAsync(HttpContext context)
    {
        if (Status == 0)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = Status;
        foreach (var (name, value) in Headers)
            context.Response.Headers[name] = value;
        await context.Response.WriteAsync(Body);
    }
}
