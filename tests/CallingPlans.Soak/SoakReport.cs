using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Soak;

/// <summary>What became of everything.</summary>
internal sealed record SoakReport
{
    /// <summary>All of a long run is looked at, on a machine that has other things to do.</summary>
    private static readonly TimeSpan Pass = TimeSpan.FromMinutes(20);

    private static readonly ParallelOptions SideBySide = new() { MaxDegreeOfParallelism = 8 };

    public required int Accepted { get; init; }

    public required IReadOnlyDictionary<string, int> Ends { get; init; }

    /// <summary>Orders that the app has accepted and does not know.</summary>
    public required IReadOnlyList<string> Lost { get; init; }

    public required IReadOnlyList<string> Stuck { get; init; }

    /// <summary>What took effect twice that may once: a number in two inventories or billed twice, an order completed twice.</summary>
    public required IReadOnlyList<string> Doubled { get; init; }

    public required IReadOnlyList<string> Findings { get; init; }

    /// <summary>Stories that met an answer that they should not have met.</summary>
    public required IReadOnlyCollection<string> Failures { get; init; }

    public required IReadOnlyDictionary<string, int> Survived { get; init; }

    public required int Mails { get; init; }

    /// <summary>Mails that came again, under the same id, by what had happened before.</summary>
    public required IReadOnlyDictionary<string, int> MailsAgain { get; init; }

    public required int Messages { get; init; }

    public required int MessagesAgain { get; init; }

    public bool IsGood => Lost.Count + Stuck.Count + Doubled.Count + Findings.Count + Failures.Count == 0;

    public static async Task<SoakReport> MakeAsync(
        Installation installation, Stories stories, Mischief mischief, List<(Accepted Order, JsonNode? Last)> open, IReadOnlyList<Customer> customers)
    {
        var ends = new ConcurrentDictionary<string, int>();
        var doubled = new ConcurrentBag<string>();
        var owners = new Dictionary<string, string>();
        foreach (var byCustomer in stories.Accepted.GroupBy(a => a.Customer))
        {
            var now = await byCustomer.Key.InAsync(installation.App);
            await Parallel.ForEachAsync(byCustomer, SideBySide, async (order, _) =>
            {
                var answer = await now.Admin.GetAsync(order.Path);
                if (answer.Status != 200)
                    return;
                ends.AddOrUpdate((string)answer.Json["status"]!, 1, (_, count) => count + 1);
                var events = await now.Admin.ListAsync($"{order.Path}/events?top=500");
                foreach (var kind in (string[])["Completed", "Provisioned", "Cancelled", "Created"])
                {
                    if (events.Count(e => (string)e["kind"]! == kind) > 1)
                        doubled.Add($"order {order.Id} ({order.Story}) has several events {kind}");
                }
            });
        }

        foreach (var customer in customers)
        {
            var now = await customer.InAsync(installation.App);
            foreach (var number in await now.Admin.ListAsync($"{now.Path}/numbers?top=500"))
            {
                if (!owners.TryAdd((string)number["number"]!, now.Id))
                    doubled.Add($"number {number["number"]} is in two inventories");
            }

            var billed = await now.Admin.ListAsync($"{now.Path}/billing-events?top=500");
            foreach (var (what, times) in billed.CountBy(e => $"{e["kind"]} {e["number"]}").Where(e => e.Value > 1))
                doubled.Add($"{what} is billed {times} times");
        }

        var found = await Integration.Harness.Findings.ReadAsync(installation.App, Pass);
        var mails = installation.Mail.Taken.GroupBy(m => m.Id).ToList();
        var messages = installation.Webhooks.Messages;
        return new SoakReport
        {
            Accepted = stories.Accepted.Count,
            Ends = ends,
            Lost = [.. open.Where(o => o.Last is null).Select(o => $"{o.Order.Id} ({o.Order.Story})")],
            Stuck = [.. open.Where(o => o.Last is not null).Select(o => $"{o.Order.Id} ({o.Order.Story}): {o.Last!["status"]}/{o.Last["stage"]}")],
            Doubled = [.. doubled],
            Findings = [.. found.Select(f => f.ToJsonString())],
            Failures = stories.Failures,
            Survived = mischief.Counts,
            Mails = mails.Count,
            MailsAgain = mails.SelectMany(m => m.Skip(1)).CountBy(m => mischief.Before(m.At)).ToDictionary(),
            Messages = messages.DistinctBy(m => m.Id).Count(),
            MessagesAgain = messages.Count - messages.DistinctBy(m => m.Id).Count(),
        };
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine($"orders accepted     {Accepted}");
        foreach (var (status, count) in Ends.OrderBy(e => e.Key))
            text.AppendLine($"  {status,-17} {count}");
        text.AppendLine($"lost                {Lost.Count}").AppendLine($"stuck               {Stuck.Count}");
        text.AppendLine($"double effects      {Doubled.Count}").AppendLine($"findings            {Findings.Count}");
        text.AppendLine($"wrong answers       {Failures.Count}");
        text.AppendLine($"survived            {string.Join(", ", Survived.Select(s => $"{s.Value} {s.Key}"))}");
        text.AppendLine($"mails               {Mails}; came again: {Told(MailsAgain)}");
        text.AppendLine($"webhook messages    {Messages}; came again: {MessagesAgain}");
        foreach (var line in Lost.Select(l => $"LOST {l}").Concat(Stuck.Select(s => $"STUCK {s}"))
            .Concat(Doubled.Select(d => $"DOUBLE {d}")).Concat(Findings.Select(f => $"FINDING {f}")).Concat(Failures.Select(f => $"WRONG {f}")).Take(60))
            text.AppendLine(line);
        return text.Append(IsGood ? "Nothing lost." : "NOT GOOD.").ToString();
    }

    private static string Told(IReadOnlyDictionary<string, int> causes) =>
        causes.Count == 0 ? "none" : string.Join(", ", causes.Select(c => $"{c.Value} after {c.Key}"));
}
