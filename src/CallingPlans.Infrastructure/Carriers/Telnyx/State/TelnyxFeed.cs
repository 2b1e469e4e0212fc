using System.Globalization;
using CallingPlans.Infrastructure.Carriers.Telnyx.Http;
using CallingPlans.Infrastructure.Carriers.Telnyx.Wire;

namespace CallingPlans.Infrastructure.Carriers.Telnyx.State;

/// <summary>
/// Reads Telnyx' list of events from where it was read last, and notes the orders that they are about. The cursor moves only
/// when all of them are noted.
/// </summary>
internal sealed class TelnyxFeed(TelnyxClient client, TelnyxTable table, TimeProvider time)
{
    /// <summary>An event may come into the list after a later one.</summary>
    internal static readonly TimeSpan Overlap = TimeSpan.FromMinutes(5);

    /// <summary>How far back the first reading goes. What lies before is found by comparing the open orders.</summary>
    private static readonly TimeSpan FirstReading = TimeSpan.FromDays(1);

    /// <summary>Those that do not fit are read again, which costs a call and tells nothing.</summary>
    private const int MostRecent = 500;

    internal async Task PullAsync(CancellationToken cancellation)
    {
        var before = await table.FindCursorAsync(cancellation) ?? new TelnyxCursor(time.GetUtcNow() - FirstReading, []);
        var from = before.Cursor - Overlap;
        var known = before.Recent.ToHashSet();
        var noted = new HashSet<TelnyxChanged>();
        var read = new List<(string Id, DateTimeOffset At)>();
        await foreach (var told in client.ListAsync<TelnyxEvent>($"porting/events?filter[created_at][gte]={Text(from)}", cancellation))
        {
            if (told is not { Id: { } id, CreatedAt: { } at })
                continue;
            read.Add((id, at));
            if (!known.Contains(id) && TelnyxSubject.Of(told) is { } changed && noted.Add(changed))
                await table.NoteAsync(changed, cancellation);
        }

        if (read.Count > 0)
            await table.SaveCursorAsync(After(before, read), cancellation);
    }

    private static TelnyxCursor After(TelnyxCursor before, List<(string Id, DateTimeOffset At)> read)
    {
        var last = read.Max(e => e.At);
        var cursor = last > before.Cursor ? last : before.Cursor;
        return new TelnyxCursor(
            cursor,
            [.. read.Where(e => e.At >= cursor - Overlap).OrderByDescending(e => e.At).Select(e => e.Id).Distinct().Take(MostRecent)]);
    }

    private static string Text(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
}
