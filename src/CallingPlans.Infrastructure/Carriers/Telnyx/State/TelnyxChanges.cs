using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Orders;
using CallingPlans.Infrastructure.Carriers.Telnyx.Porting;
using CallingPlans.Infrastructure.Carriers.Telnyx.Wire;
using Microsoft.Extensions.Logging;

namespace CallingPlans.Infrastructure.Carriers.Telnyx.State;

/// <summary>Reads the orders that are noted as changed, and tells what is new of them.</summary>
internal sealed partial class TelnyxChanges(TelnyxPorting porting, TelnyxTable table, ILogger<TelnyxChanges> logger)
{
    /// <summary>Orders that are read side by side.</summary>
    private const int AtOnce = 4;

    /// <summary>At most so many changes; an order of which nothing is new is taken off the list at once.</summary>
    internal async Task<IReadOnlyList<CarrierChange>> ListAsync(int max, CancellationToken cancellation)
    {
        var changes = new List<CarrierChange>();
        TelnyxChanged? after = null;
        while (changes.Count < max)
        {
            var noted = await table.ListChangedAsync(after, max - changes.Count, cancellation);
            if (noted.Count == 0)
                break;
            after = noted[^1].Value;
            var read = new CarrierChange?[noted.Count];
            try
            {
                await Parallel.ForEachAsync(
                    Enumerable.Range(0, noted.Count),
                    new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
                    async (i, token) => read[i] = await ReadAsync(noted[i], token));
            }
            catch (CarrierUnavailableException) when (changes.Count > 0 || read.Any(c => c is not null))
            {
                // What was read is told; the rest stays on the list.
                return Distinct([.. changes, .. read.OfType<CarrierChange>()]);
            }

            changes.AddRange(read.OfType<CarrierChange>());
        }

        return Distinct(changes);
    }

    /// <summary>What is new of one; null where nothing is.</summary>
    internal async Task<CarrierChange?> ReadAsync(Stored<TelnyxChanged> noted, CancellationToken cancellation)
    {
        try
        {
            return noted.Value.Order is { } order
                ? await ReadAsync(noted, order, cancellation)
                : await FindAsync(noted, noted.Value.PartId!, cancellation);
        }
        catch (CarrierRefusedException refused)
        {
            // One that cannot be read does not keep the others waiting; it is tried again with the next reading.
            LogRefused(refused, noted.Value.Order?.ToString() ?? noted.Value.PartId!);
            return null;
        }
    }

    /// <summary>Says that a change is stored: it need not come again.</summary>
    internal async Task AcknowledgeAsync(CarrierChange change, CancellationToken cancellation)
    {
        if (change.Receipt is null)
            return;
        var receipt = TelnyxReceipt.Read(change.Receipt);
        if (change.Order is { } order)
            await table.ChangeMemoAsync(order, memo => TelnyxNews.Told(memo, receipt), cancellation);
        // After a refused cancellation there may be more to say, which no event tells.
        if (receipt.Kind != CarrierUpdateKind.CancelRefused)
            await table.ForgetAsync(receipt.Changed, receipt.Version, cancellation);
    }

    /// <summary>How the order stands; null where Telnyx does not have it.</summary>
    internal async Task<TelnyxPicture?> ReadAsync(OrderRef order, TelnyxMemo memo, CancellationToken cancellation)
    {
        var parts = (await porting.ListAsync(order, cancellation)).Where(p => !memo.Replaced.Contains(p.Id)).ToList();
        return parts.Count == 0 ? null : TelnyxPicture.Of(parts, memo.CancelAskedAt);
    }

    private async Task<CarrierChange?> ReadAsync(Stored<TelnyxChanged> noted, OrderRef order, CancellationToken cancellation)
    {
        var memo = await table.ReadMemoAsync(order, cancellation);
        if (await ReadAsync(order, memo, cancellation) is { } picture)
        {
            return TelnyxNews.Of(memo, picture) is { } news
                ? Change(noted, order, news.Update, news.Print, news.PartsPrint)
                : await ForgetAsync(noted, cancellation);
        }

        return memo.WithdrawnAt is { } at && memo.UpdateId != WithdrawnId(memo)
            ? Change(noted, order, Withdrawn(memo, at), WithdrawnId(memo), memo.PartsPrint)
            : await ForgetAsync(noted, cancellation);
    }

    /// <summary>One of which only Telnyx' id was named: by then it can be told whose it is.</summary>
    private async Task<CarrierChange?> FindAsync(Stored<TelnyxChanged> noted, string id, CancellationToken cancellation)
    {
        if (await porting.FindAsync(id, cancellation) is not { } found)
            return await ForgetAsync(noted, cancellation);
        if (TelnyxReference.Parse(found.CustomerReference) is not { } reference)
            return Change(noted, order: null, Foreign(found), print: null, partsPrint: null);
        var known = await table.NoteAsync(new TelnyxChanged(reference.Order, null), cancellation);
        await table.ForgetAsync(noted.Value, noted.Version, cancellation);
        return await ReadAsync(known, reference.Order, cancellation);
    }

    /// <summary>An order may be noted twice, by our name and by Telnyx': it is told once.</summary>
    private static IReadOnlyList<CarrierChange> Distinct(IEnumerable<CarrierChange> changes) =>
        [.. changes.GroupBy(c => c.Update.Id).Select(same => same.Last())];

    private async Task<CarrierChange?> ForgetAsync(Stored<TelnyxChanged> noted, CancellationToken cancellation)
    {
        await table.ForgetAsync(noted.Value, noted.Version, cancellation);
        return null;
    }

    private static CarrierChange Change(
        Stored<TelnyxChanged> noted, OrderRef? order, CarrierUpdate update, string? print, string? partsPrint) =>
        new(order, update, new TelnyxReceipt(noted.Value, noted.Version, update.Kind, update.Id, print, partsPrint).Write());

    private static string WithdrawnId(TelnyxMemo memo) => $"{memo.Order.Id}-withdrawn";

    private static CarrierUpdate Withdrawn(TelnyxMemo memo, DateTimeOffset at) => new(
        WithdrawnId(memo), TelnyxGateway.CarrierName, memo.Order.ToString(), memo.ConfirmedAttempt,
        CarrierUpdateKind.Cancelled, at, "deleted");

    private static CarrierUpdate Foreign(TelnyxPortingOrder found) => new(
        found.Id, TelnyxGateway.CarrierName, found.Id, 0, CarrierUpdateKind.PartsChanged, found.UpdatedAt,
        CarrierText.Redact(found.Status?.Value));

    [LoggerMessage(210, LogLevel.Warning, "Telnyx refuses to say how {Order} stands; it is asked again next time.")]
    private partial void LogRefused(Exception exception, string order);
}
