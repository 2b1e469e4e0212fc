using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Faults.EveryCall;

/// <summary>
/// Everything that an order has left at its end: that it is the one order of its customer, its row, events, numbers, billing, mails and messages by their ids, documents,
/// claims of numbers, and what is still to be done. Without what differs from order to order: pictures of equal orders are equal.
/// </summary>
internal static partial class EndPicture
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Acts of the customer, which a client that got no answer may do twice.</summary>
    private static readonly string[] Repeatable = ["DocumentAdded", "LoaSigned"];

    /// <summary>Tables whose rows are work that is still to be done.</summary>
    private static readonly string[] Work = ["PendingSignals", "Chores", "ParkedItems"];

    /// <summary>Waits for the picture to be as expected: mails and messages come beside the order.</summary>
    public static Task AssertBecomesAsync(FaultyWorld world, Customer customer, IOrderStory story, string id, string expected) =>
        Poll.UntilAsync(
            () => OfAsync(world, customer, story, id),
            picture => picture == expected,
            picture => Task.FromResult($"Order {id}:\n{Difference(expected, picture)}"),
            Patience);

    public static Task<string> OfAsync(FaultyWorld world, Customer customer, IOrderStory story, string id) =>
        Observation.OfAsync(() => ReadAsync(world, customer, story, id));

    private static async Task<string> ReadAsync(FaultyWorld world, Customer customer, IOrderStory story, string id)
    {
        var path = $"{customer.Path}/{story.Orders}/{id}";
        var order = (await GetAsync(customer, path)).Json;
        // The numbers first: they are counted.
        string[] own = [.. OwnNumbers(order), customer.Id, id];
        var events = await ListAsync(customer, $"{path}/events");
        var mails = world.Outside.MailsOf(id);
        List<string> lines =
        [
            $"orders {(await ListAsync(customer, $"{customer.Path}/orders?top=500")).Count}",
            .. Flat("order", order, own).Where(l => !l.StartsWith("order.documents", StringComparison.Ordinal)),
            // How often a customer had to send something differs; whatever else happened, happened once.
            .. events.Where(e => !Repeatable.Contains((string)e["kind"]!) && (string)e["kind"]! != "MailSent")
                .Select(e => string.Join(' ', Flat("event", e, own))),
            $"mails told once: {events.Count(e => (string)e["kind"]! == "MailSent") == mails.Count}",
            .. mails.Select(m => $"mail {m.Template}").Order(),
            .. world.Outside.MessagesOf(id).Select(m => $"message {m}").Order(),
            .. (await ListAsync(customer, $"{customer.Path}/numbers?top=500"))
                .SelectMany(n => Flat("number", n, own)).Order(),
            .. (await ListAsync(customer, $"{customer.Path}/billing-events?top=500"))
                .Where(b => own.Contains((string?)b["number"])).Select(b => string.Join(' ', Flat("billed", b, own))).Order(),
            .. await DocumentsAsync(customer, path, order),
            .. await ClaimsAsync(world, OwnNumbers(order), id),
            .. await WorkAsync(world, customer.Id),
        ];
        return string.Join('\n', lines);
    }

    private static string[] OwnNumbers(JsonNode order) =>
        [.. order["numbers"]!.AsArray().Select(n => n is JsonValue ? (string)n! : (string)n!["number"]!)];

    private static Task<ApiAnswer> GetAsync(Customer customer, string path) =>
        StubbornCustomer.InsistAsync(() => customer.Admin.GetAsync(path), 200);

    private static async Task<List<JsonNode>> ListAsync(Customer customer, string path)
    {
        var items = new List<JsonNode>();
        for (var next = path; next is not null;)
        {
            var page = (await GetAsync(customer, next)).Json;
            items.AddRange(page["items"]!.AsArray().Select(i => i!));
            next = (string?)page["nextLink"];
        }

        return items;
    }

    /// <summary>A row never points to a document that is not there.</summary>
    private static async Task<IEnumerable<string>> DocumentsAsync(Customer customer, string path, JsonNode order)
    {
        var kinds = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var document in order["documents"]?.AsArray() ?? [])
        {
            var file = await GetAsync(customer, $"{path}/documents/{document!["id"]}");
            kinds.Add($"document {document["kind"]} {file.Body.Length > 0}");
        }

        return kinds;
    }

    private static async Task<IEnumerable<string>> ClaimsAsync(FaultyWorld world, string[] own, string id)
    {
        var rows = await RowsAsync(world, "NumberClaims");
        return own.SelectMany((number, i) => rows
            .Where(r => r.Contains(number[1..], StringComparison.Ordinal))
            .Select(r => $"claim {i} own {r.Contains(id, StringComparison.Ordinal)}"));
    }

    private static async Task<IEnumerable<string>> WorkAsync(FaultyWorld world, string organization)
    {
        var left = new List<string>();
        foreach (var table in Work)
            left.Add($"{table} {(await RowsAsync(world, table)).Count(r => r.Contains(organization, StringComparison.Ordinal))}");
        return left;
    }

    /// <summary>The rows of a table as texts, read beside the app.</summary>
    private static async Task<List<string>> RowsAsync(FaultyWorld world, string table)
    {
        var client = new TableClient(world.Data.ConnectionString, world.Data.Prefix + table);
        var rows = new List<string>();
        // A table is made when it is first written.
        await client.CreateIfNotExistsAsync();
        await foreach (var row in client.QueryAsync<TableEntity>())
            rows.Add(string.Join(' ', row.Select(p => $"{p.Key}={(p.Value is byte[] bytes ? Convert.ToHexString(bytes) : p.Value)}")));
        return rows;
    }

    /// <summary>One line for each value, with its path; what is an id, a moment or the order's own is named instead.</summary>
    private static IEnumerable<string> Flat(string at, JsonNode? node, string[] own) => node switch
    {
        JsonObject members => members.OrderBy(m => m.Key, StringComparer.Ordinal).SelectMany(m => Flat($"{at}.{m.Key}", m.Value, own)),
        JsonArray items => items.SelectMany((item, i) => Flat($"{at}[{i}]", item, own)),
        null => [$"{at}: null"],
        // It depends on the day.
        _ when at.EndsWith(".prorationDays", StringComparison.Ordinal) => [at],
        _ => [$"{at}: {Named(node.ToString(), own)}"],
    };

    private static string Named(string value, string[] own)
    {
        for (var i = 0; i < own.Length; i++)
            value = value.Replace(own[i].TrimStart('+'), $"<own {i}>", StringComparison.Ordinal);
        return Day().Replace(Moment().Replace(Telephone().Replace(Id().Replace(value, "<id>"), "<telephone>"), "<moment>"), "<day>");
    }

    private static string Difference(string expected, string picture)
    {
        var (want, have) = (expected.Split('\n'), picture.Split('\n'));
        return string.Join('\n', [.. want.Except(have).Select(l => $"- {l}"), .. have.Except(want).Select(l => $"+ {l}"), "Whole:", picture]);
    }

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(Z|[+-][0-9:]+)?", RegexOptions.NonBacktracking)]
    private static partial Regex Moment();

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}", RegexOptions.NonBacktracking)]
    private static partial Regex Day();

    [GeneratedRegex(@"\+[0-9]{10,15}", RegexOptions.NonBacktracking)]
    private static partial Regex Telephone();

    [GeneratedRegex("[A-Za-z]*-?[0-9a-fA-F]{8}-?([0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}|[A-Z]{1,3}-[0-9A-Z]{6,}|[0-9A-HJKMNP-TV-Za-z]{20,}", RegexOptions.NonBacktracking)]
    private static partial Regex Id();
}
