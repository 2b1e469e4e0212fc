using System.Globalization;
using System.Text;
using CallingPlans.Functions.Security;
using CallingPlans.Integration.Fuzz;
using CallingPlans.Integration.Harness;
using static CallingPlans.Integration.Access.Matrix.MatrixCaller;

namespace CallingPlans.Integration.Access.Matrix;

/// <summary>Asks every route of the app for every caller and target, and compares with <see cref="AccessTable"/>.</summary>
internal sealed class AccessMatrix
{
    private const string MissingId = "00000000000000000000000000000000";

    /// <summary>What the answers of these say is told by what they are for, and not by who calls.</summary>
    private static readonly string[] LeftOut = ["POST /api/dev/clock", "POST /api/dev/seed"];

    private readonly List<Cell> cells = [];

    private AccessMatrix()
    {
    }

    public int Cells => cells.Count;

    public IReadOnlyList<string> Wrong => [.. cells.Where(c => !c.IsRight).Select(c => c.ToString())];

    public static async Task<AccessMatrix> RunAsync()
    {
        await using var app = await TestApp.StartAsync();
        var matrix = new AccessMatrix();
        var routes = ServedRoute.All
            .Where(r => !LeftOut.Contains(r.ToString()))
            // What takes away comes last, and what erases all at the very end.
            .OrderBy(r => r.Verb == "DELETE").ThenByDescending(r => r.Verb == "DELETE" ? r.Template.Length : 0).ThenBy(r => r.Template, StringComparer.Ordinal)
            .ToList();

        // Whoever may act has an organisation of its own to act on; the others try theirs on the first.
        var first = await FuzzWorld.CreateAsync(app);
        Dictionary<MatrixCaller, FuzzWorld> worlds = new()
        {
            [OwnAdmin] = first,
            [OwnPartner] = await FuzzWorld.CreateAsync(app),
            [PortingDesk] = await FuzzWorld.CreateAsync(app),
        };
        foreach (var caller in (MatrixCaller[])[Nobody, Expired, Forged, OtherAdmin, OtherPartner, OwnAdmin, OwnPartner, PortingDesk])
        {
            var world = worlds.GetValueOrDefault(caller, first);
            var client = await ClientAsync(app, caller, world);
            foreach (var route in routes)
            {
                foreach (var target in Enum.GetValues<MatrixTarget>())
                    await matrix.AskAsync(route, caller, target, world, client);
            }
        }

        return matrix;
    }

    /// <summary>A line for each route and target: its answer to each caller, and what it should be where it is not that.</summary>
    public string Report(bool whole)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"Access matrix: {cells.Select(c => c.Route).Distinct().Count()} routes, {Enum.GetValues<MatrixCaller>().Length} callers, existing and missing: {Cells} cells, {Cells - Wrong.Count} as expected.");
        if (whole)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{"",-88}{string.Concat(Enum.GetNames<MatrixCaller>().Select(n => $"{n,-13}"))}");
            foreach (var line in cells.GroupBy(c => (c.Route, c.Target)).OrderBy(g => g.Key.Route, StringComparer.Ordinal))
                text.AppendLine(CultureInfo.InvariantCulture, $"{$"{line.Key.Route} ({line.Key.Target})",-88}{string.Concat(line.OrderBy(c => c.Caller).Select(c => $"{c.Shown,-13}"))}");
        }

        foreach (var wrong in Wrong)
            text.AppendLine(wrong);
        return text.ToString();
    }

    private static async Task<ApiClient> ClientAsync(TestApp app, MatrixCaller caller, FuzzWorld world) => caller switch
    {
        Nobody => new ApiClient(app.Http),
        Expired => await ApiClient.SignInAsync(app.Http, new { role = "PortingDesk", expiresIn = -60 }),
        Forged => new ApiClient(app.Http, await ForgedAsync(app)),
        OwnAdmin => world.Callers[0],
        PortingDesk => world.Callers[1],
        OwnPartner => world.Callers[2],
        OtherAdmin => world.Callers[3],
        OtherPartner => world.Callers[4],
        _ => throw new ArgumentOutOfRangeException(nameof(caller), caller, "Not a caller."),
    };

    /// <summary>The desk's token with a signature that is not its own.</summary>
    private static async Task<string> ForgedAsync(TestApp app)
    {
        var token = (string)(await new ApiClient(app.Http).PostAsync("/api/dev/token", new { role = "PortingDesk" })).Expect(200).Json["token"]!;
        var end = token.LastIndexOf('.') + 1;
        return token[..end] + new string([.. token[end..].Reverse()]);
    }

    private async Task AskAsync(ServedRoute route, MatrixCaller caller, MatrixTarget target, FuzzWorld world, ApiClient client)
    {
        if (PathOf(route, target, world) is not { } path)
            return;
        var method = HttpMethod.Parse(route.Verb);
        var answer = method == HttpMethod.Get || method == HttpMethod.Delete
            ? await client.SendAsync(method, path)
            : await client.SendTextAsync(method, path, "{}", ifMatch: "*");
        cells.Add(new Cell(route.ToString(), caller, target, answer.Status, AccessTable.Expected(route, caller, target)));
    }

    /// <summary>Null where there is no such path: no id to be missing, or none known that is there.</summary>
    private static string? PathOf(ServedRoute route, MatrixTarget target, FuzzWorld world)
    {
        var path = new List<string>();
        var last = Array.FindLastIndex(route.Template.Split('/'), s => s.StartsWith('{'));
        if (target == MatrixTarget.Missing && (last < 0 || route.Policy is DevelopmentOnlyAttribute))
            return null;
        foreach (var (step, i) in route.Template.Split('/').Select((s, i) => (s, i)))
        {
            if (step is not ['{', .. var parameter, '}'])
            {
                path.Add(step);
                continue;
            }

            var name = parameter.TrimStart('*').Split(':', '?')[0];
            if (target == MatrixTarget.Missing && i == last)
                path.Add(name == "org" || name == "loc" || name == "partner" ? "missing" : name == "tn" ? "+12025550199" : MissingId);
            else if (world.FindIds(route.Template, path[^1], name) is [var id, ..])
                path.Add(Uri.EscapeDataString(id));
            else if (name is "path" or "ignored")
                path.Add("orders");
            else
                return null;
        }

        return string.Join('/', path);
    }

    private sealed record Cell(string Route, MatrixCaller Caller, MatrixTarget Target, int Answered, int? Expected)
    {
        public bool IsRight => Expected == AccessTable.Let ? Answered is >= 200 and < 500 and not (401 or 403 or 404) : Answered == Expected;

        public string Shown => IsRight ? $"{Answered}" : $"{Answered}!";

        public override string ToString() => Expected is null
            ? $"{Route}: AccessTable says nothing of it."
            : $"{Route} ({Target}) answers {Answered} to {Caller}; expected {(Expected == AccessTable.Let ? "to be let" : $"{Expected}")}.";
    }
}
