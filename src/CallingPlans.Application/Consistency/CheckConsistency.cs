using System.Security.Cryptography;
using System.Text;
using CallingPlans.Application.Abstractions.Orchestrations;
using CallingPlans.Application.Abstractions.Storage;
using Microsoft.Extensions.Logging;

namespace CallingPlans.Application.Consistency;

/// <summary>
/// Goes through everything that is stored, a bounded piece at a time, and compares each row with what follows from the rest.
/// What differs is a suspicion first, and a finding when it still differs a while later; a finding goes when its difference is
/// gone. It changes nothing but its findings and how far it is: a run that dies is made up for by the next.
/// </summary>
public sealed partial class CheckConsistency(
    IStoredRows rows, IFindings findings, RowComparison comparison, TimeProvider time, ILogger<CheckConsistency> logger)
{
    /// <summary>So much is looked at in one run; an order costs about twenty reads.</summary>
    public const int RowsPerRun = 500;

    /// <summary>Longer than anything that is on its way takes: an answer, a turn of an orchestration.</summary>
    public static readonly TimeSpan Suspicion = TimeSpan.FromMinutes(2);

    private const int RowsAtOnce = 100;
    private const int FindingsAtOnce = 500;
    private const int SideBySide = 8;
    private static readonly StoredRowKind[] Kinds = Enum.GetValues<StoredRowKind>();

    /// <summary>Looks at every finding again, then at the rows that come next.</summary>
    public async Task RunAsync(IInstances instances, CancellationToken cancellation)
    {
        var known = await LookAgainAsync(instances, cancellation);
        var progress = await findings.ReadProgressAsync(cancellation);
        progress = progress with { BegunAt = progress.BegunAt ?? time.GetUtcNow() };
        for (var left = RowsPerRun; left > 0;)
        {
            var max = Math.Min(left, RowsAtOnce);
            var read = await rows.ReadAsync(progress.Kind, progress.After, max, cancellation);
            await Parallel.ForEachAsync(
                read,
                new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellation },
                async (row, token) => await CheckAsync(progress.Kind, row, known, instances, token));
            left -= Math.Max(read.Count, 1);
            progress = Next(progress, read, isAtEnd: read.Count < max);
            await findings.WriteProgressAsync(progress, cancellation);
            if (progress.BegunAt is null)
                return;
        }
    }

    private CheckProgress Next(CheckProgress progress, IReadOnlyList<StoredRow> read, bool isAtEnd)
    {
        var looked = progress.Checked + read.Count;
        if (!isAtEnd)
            return progress with { After = read[^1].Key, Checked = looked };
        var next = Array.IndexOf(Kinds, progress.Kind) + 1;
        return next < Kinds.Length
            ? progress with { Kind = Kinds[next], After = null, Checked = looked }
            : new CheckProgress(Kinds[0], null, null, 0, new WholePass(progress.BegunAt!.Value, time.GetUtcNow(), looked));
    }

    /// <summary>The findings that are left, by their ids.</summary>
    private async Task<Dictionary<string, Finding>> LookAgainAsync(IInstances instances, CancellationToken cancellation)
    {
        var left = new Dictionary<string, Finding>();
        var page = await findings.ListAsync(confirmed: false, new PageRequest(FindingsAtOnce), cancellation);
        foreach (var source in page.Items.GroupBy(f => (f.Source, f.SourceKey)))
        {
            var row = await rows.FindAsync(source.Key.Source, source.Key.SourceKey, cancellation);
            IReadOnlyList<Finding> now = row is null ? [] : await CompareAsync(source.Key.Source, row, instances, cancellation);
            foreach (var before in source)
            {
                if (now.FirstOrDefault(f => f.Id == before.Id) is { } again)
                    left[before.Id] = await SeeAgainAsync(before, again, cancellation);
                else
                    await findings.RemoveAsync(before.Id, cancellation);
            }
        }

        return left;
    }

    private async Task CheckAsync(
        StoredRowKind kind, StoredRow row, IReadOnlyDictionary<string, Finding> known, IInstances instances, CancellationToken cancellation)
    {
        foreach (var found in await CompareAsync(kind, row, instances, cancellation))
        {
            if (!known.ContainsKey(found.Id))
                await findings.PutAsync(found, cancellation);
        }
    }

    private async Task<Finding> SeeAgainAsync(Finding before, Finding again, CancellationToken cancellation)
    {
        var isConfirmed = before.IsConfirmed || before.FirstSeenAt + Suspicion <= again.LastSeenAt;
        var seen = again with { FirstSeenAt = before.FirstSeenAt, IsConfirmed = isConfirmed };
        await findings.PutAsync(seen, cancellation);
        if (isConfirmed && !before.IsConfirmed)
            LogFound(seen.Code, seen.Entity, seen.OrderId, seen.Says, seen.ShouldSay);
        return seen;
    }

    private async Task<IReadOnlyList<Finding>> CompareAsync(
        StoredRowKind kind, StoredRow row, IInstances instances, CancellationToken cancellation)
    {
        var compared = await comparison.RunAsync(kind, row, instances, cancellation);
        var now = time.GetUtcNow();
        return
        [
            .. compared.Differences.Select(d => new Finding(
                IdOf(d, compared, row),
                d.Code,
                kind,
                row.Key,
                compared.OrganizationId,
                compared.OrderId,
                d.Entity,
                d.Says,
                d.ShouldSay,
                now,
                now,
                IsConfirmed: false)),
        ];
    }

    private static string IdOf(Difference difference, Compared compared, StoredRow row)
    {
        var about = compared.OrderId is null ? row.Key : $"{compared.OrganizationId}|{compared.OrderId}";
        var text = $"{difference.Code}|{about}|{difference.Subject ?? difference.Entity}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..24];
    }

    [LoggerMessage(70, LogLevel.Warning, "{Code}: {Entity} of order {Order} says {Says}, not {ShouldSay}; see the desk's findings.")]
    private partial void LogFound(FindingCode code, string entity, string? order, string says, string shouldSay);
}
