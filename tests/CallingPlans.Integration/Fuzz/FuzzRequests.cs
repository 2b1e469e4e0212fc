using System.Text;
using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Fuzz;

/// <summary>Makes requests of the API's description: good ones, and good ones of which something was spoilt.</summary>
internal sealed class FuzzRequests
{
    private static readonly string[] OtherVerbs = ["GET", "PUT", "POST", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "PROPFIND", "X"];
    private static readonly byte[][] Uploads = [Files.RecentBill(), Files.Png(), Files.EncryptedPdf(), Files.Infected(), "%PDF-1.7\n"u8.ToArray(), [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]];
    private readonly FuzzWorld world;
    private readonly int seed;
    private readonly FuzzValues values;
    private readonly IReadOnlyList<ApiOperation> operations;

    public FuzzRequests(ApiDescription description, FuzzWorld world, int seed)
    {
        this.world = world;
        this.seed = seed;
        values = new FuzzValues(description);
        // The clock is everybody's in the app, and moved for good. What erases takes away what the other requests are about.
        operations = [.. description.Operations.Where(o => o is not { Template: "/api/dev/clock" or "/api/dev/seed" }
            and not { Verb: "DELETE", Template: "/api/organizations/{org}" })];
    }

    public FuzzRequest Make(int index)
    {
        var random = new Random(HashCode.Combine(seed, index));
        var operation = operations[random.Next(operations.Count)];
        var caller = random.NextDouble() switch { < 0.06 => 5, < 0.1 => 4, < 0.14 => 3, < 0.22 => 2, < 0.3 => 1, _ => operation.Template.StartsWith("/api/desk", StringComparison.Ordinal) ? 1 : 0 };
        var served = true;
        var path = PathOf(operation, random, ref served);
        var verb = operation.Verb;
        if (Once(random, 50))
        {
            verb = OtherVerbs[random.Next(OtherVerbs.Length)];
            served &= verb == operation.Verb;
        }

        var headers = HeadersOf(operation, random);
        var (body, media) = BodyOf(operation, random);
        return new FuzzRequest(index, operation, caller, verb, path + QueryOf(operation, random), served, headers, body, media);
    }

    private static bool Once(Random random, int every) => random.Next(every) == 0;

    private static T One<T>(Random random, IReadOnlyList<T> among) => among[random.Next(among.Count)];

    private string PathOf(ApiOperation operation, Random random, ref bool served)
    {
        var steps = operation.Template.Split('/');
        var path = new List<string>();
        foreach (var step in steps)
        {
            if (step is not ['{', .. var name, '}'])
            {
                path.Add(step);
            }
            else if (Once(random, 8))
            {
                path.Add(One(random, HostileValues.Steps));
                // A server takes some of these for no path of its own.
                served = false;
            }
            else
            {
                path.Add(Uri.EscapeDataString(One(random, world.IdsOf(path[^1], name))));
            }
        }

        return string.Join('/', path);
    }

    private string QueryOf(ApiOperation operation, Random random)
    {
        var query = new List<string>();
        foreach (var parameter in operation.Parameters.Where(p => (string)p["in"]! == "query" && Once(random, 2)))
        {
            var value = Once(random, 2) ? One(random, HostileValues.Texts) : $"{values.Make(parameter["schema"], random)}";
            query.Add($"{(string)parameter["name"]!}={Uri.EscapeDataString(Short(value))}");
            if (Once(random, 20))
                query.Add(query[^1]);
        }

        if (Once(random, 20))
            query.Add($"{Uri.EscapeDataString(Short(One(random, HostileValues.Texts)))}={Uri.EscapeDataString(Short(One(random, HostileValues.Texts)))}");
        return query.Count == 0 ? string.Empty : "?" + string.Join('&', query);
    }

    /// <summary>Lone surrogates cannot be sent in a path, and lines of a request are bounded.</summary>
    private static string Short(string text) => text[..Math.Min(text.Length, 500)];

    private static List<(string Name, string Value)> HeadersOf(ApiOperation operation, Random random)
    {
        var headers = new List<(string, string)>();
        if (operation.Verb is "PATCH" or "PUT" && !Once(random, 5))
            headers.Add(("If-Match", "*"));
        while (Once(random, 4))
            headers.Add(One(random, HostileValues.Headers));
        return headers;
    }

    private (byte[]? Body, string? Media) BodyOf(ApiOperation operation, Random random)
    {
        if (operation.Bodies.Count == 0)
            return Once(random, 10) ? (One(random, HostileValues.Bodies), ApiClient.Json) : (null, null);
        var (media, content) = operation.Bodies.ElementAt(random.Next(operation.Bodies.Count));
        if (Once(random, 25))
            media = One(random, HostileValues.MediaTypes);
        if (!operation.Bodies.Keys.Any(k => k.Contains("json", StringComparison.Ordinal)))
            return (UploadOf(random), media);
        if (Once(random, 12))
            return (One(random, HostileValues.Bodies), media);
        var body = values.Body(content, random);
        for (var left = random.Next(4); left > 0; left--)
            body = Spoiler.Spoil(body, random);
        return (Encoding.UTF8.GetBytes(body?.ToJsonString() ?? "null"), media);
    }

    private static byte[] UploadOf(Random random)
    {
        if (Once(random, 6))
            return One(random, HostileValues.Bodies);
        byte[] file = [.. One(random, Uploads)];
        for (var left = random.Next(4); left > 0 && file.Length > 0; left--)
            file[random.Next(file.Length)] = (byte)random.Next(256);
        return Once(random, 6) ? file[..random.Next(file.Length)] : file;
    }
}
