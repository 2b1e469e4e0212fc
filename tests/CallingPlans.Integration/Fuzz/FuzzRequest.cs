using System.Text;

namespace CallingPlans.Integration.Fuzz;

/// <summary>One request, as it is sent.</summary>
/// <param name="Index">With the run's seed it makes this request again.</param>
/// <param name="IsServed">Whether verb and path are the operation's, so that its function answers.</param>
internal sealed record FuzzRequest(
    int Index, ApiOperation Operation, int Caller, string Verb, string Path, bool IsServed, IReadOnlyList<(string Name, string Value)> Headers, byte[]? Body, string? MediaType)
{
    public override string ToString()
    {
        var body = Body is null ? string.Empty : Encoding.UTF8.GetString(Body.AsSpan(0, Math.Min(Body.Length, 300)));
        var headers = string.Join("; ", Headers.Select(h => $"{h.Name}: {h.Value[..Math.Min(h.Value.Length, 60)]}"));
        return $"#{Index} caller {Caller} {Verb} {Path[..Math.Min(Path.Length, 200)]} [{headers}] {MediaType} {body}";
    }
}
