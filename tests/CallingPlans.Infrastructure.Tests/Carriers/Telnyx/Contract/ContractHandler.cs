using System.Text.Json.Nodes;

namespace CallingPlans.Infrastructure.Tests.Carriers.Telnyx.Contract;

/// <summary>Keeps what was asked and what Prism found wrong with it.</summary>
internal sealed class ContractHandler(TelnyxDescription description) : DelegatingHandler(new SocketsHttpHandler())
{
    private const string Violations = "sl-violations";

    /// <summary>What the requests break, each with its call.</summary>
    internal List<string> Broken { get; } = [];

    /// <summary>The operations that were asked for.</summary>
    internal HashSet<string> Operations { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath;
        var call = $"{request.Method} {path}";
        Operations.Add($"{request.Method} {description.TemplateOf(path)}");
        Broken.AddRange(description.UnknownFilters(request.Method.Method, path, Uri.UnescapeDataString(request.RequestUri.Query)).Select(f => $"{call}: unknown {f}"));
        if (request.Content?.Headers.ContentType?.MediaType == "application/json")
        {
            var body = JsonNode.Parse(await request.Content.ReadAsStringAsync(cancellationToken))!;
            Broken.AddRange(description.UnknownMembers(request.Method.Method, path, body).Select(m => $"{call}: unknown {m}"));
        }

        var answer = await base.SendAsync(request, cancellationToken);
        if (answer.Headers.TryGetValues(Violations, out var found))
        {
            Broken.AddRange(found.SelectMany(f => JsonNode.Parse(f)!.AsArray())
                .Where(v => (string?)v!["location"]?[0] == "request")
                .Select(v => $"{call}: {v!.ToJsonString()}"));
        }

        if (!answer.IsSuccessStatusCode)
            Broken.Add($"{call}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(cancellationToken)}");
        return answer;
    }
}
