using System.Globalization;
using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;
using CallingPlans.Infrastructure.Carriers.Telnyx.Porting;
using CallingPlans.Infrastructure.Carriers.Telnyx.State;

namespace CallingPlans.Infrastructure.Carriers.Telnyx;

/// <summary>Telnyx as a carrier: ports through version 2 of its REST API.</summary>
internal sealed class TelnyxGateway(
    TelnyxPorting porting,
    TelnyxPlacement placement,
    TelnyxRecords records,
    TelnyxFeed feed,
    TelnyxChanges reader,
    TelnyxTable table,
    TimeProvider time) : ICarrierGateway
{
    internal const string CarrierName = "telnyx";

    public string Name => CarrierName;

    public async Task<IReadOnlyList<PortabilityAnswer>> CheckPortabilityAsync(
        IReadOnlyList<TelephoneNumber> numbers, CancellationToken cancellation)
    {
        try
        {
            var answers = (await porting.CheckAsync(numbers, cancellation)).ToLookup(a => a.PhoneNumber);
            return [.. numbers.Select(n => Answer(n, answers[n.ToString()].FirstOrDefault()))];
        }
        catch (CarrierRefusedException refused)
        {
            // It cannot tell: that is no answer about the numbers.
            return [.. numbers.Select(n => new PortabilityAnswer(n, null, refused.Message, null, n.Type, null))];
        }
    }

    public Task<CustomerServiceRecord?> GetCustomerServiceRecordAsync(
        CarrierPortRequest account, CancellationToken cancellation) => records.FindAsync(account, cancellation);

    public async Task<CarrierPlaced> PlacePortAsync(CarrierPortRequest request, CancellationToken cancellation)
    {
        var placed = await placement.RunAsync(request, cancellation);
        return new CarrierPlaced(placed.Reference, placed.ShownParts);
    }

    /// <remarks>The part with the nearest date goes first: refused, it leaves the others as they are.</remarks>
    public async Task RequestCancellationAsync(OrderRef order, string reference, CancellationToken cancellation)
    {
        var memo = await table.ReadMemoAsync(order, cancellation);
        var parts = (await porting.ListAsync(order, cancellation)).Where(p => !memo.Replaced.Contains(p.Id)).ToList();
        if (parts.Count > 0 && parts.All(p => p.Is(TelnyxStatus.Ported)))
            throw new CarrierRefusedException(TelnyxStatus.Ported, "The numbers are ported.");
        var asked = new List<DateTimeOffset>();
        foreach (var part in parts.Where(p => !p.IsOver).OrderBy(p => p.FocAt ?? DateTimeOffset.MaxValue))
        {
            if (part.Is(TelnyxStatus.Draft))
                await porting.DeleteAsync(part.Id, cancellation);
            else
                asked.Add((part.Is(TelnyxStatus.CancelPending) ? part : await porting.CancelAsync(part.Id, cancellation)).UpdatedAt);
        }

        var isWithdrawn = parts.All(p => p.Is(TelnyxStatus.Draft));
        await table.ChangeMemoAsync(
            order,
            m => m with
            {
                CancelAskedAt = m.CancelAskedAt ?? (asked.Count > 0 ? asked.Max() : null),
                WithdrawnAt = m.WithdrawnAt ?? (isWithdrawn ? time.GetUtcNow() : null),
            },
            cancellation);
        // No event tells of what is deleted, and the answer to the others may be there already.
        await table.NoteAsync(new TelnyxChanged(order, null), cancellation);
    }

    public async Task SetFocAsync(OrderRef order, string reference, DateTimeOffset focAt, CancellationToken cancellation)
    {
        var memo = await table.ReadMemoAsync(order, cancellation);
        var parts = (await porting.ListAsync(order, cancellation)).Where(p => !memo.Replaced.Contains(p.Id) && !p.IsOver).ToList();
        if (parts.Count == 0)
            throw new CarrierRefusedException("not-found", $"Telnyx has nothing of {order} whose date could be changed.");
        var toTell = parts.Where(p => p.FocRequested != focAt && p.FocAt != focAt).ToList();
        // All of them first: the parts keep one date.
        foreach (var part in toTell)
        {
            if (!TelnyxFocs.Allows(await porting.ListFocWindowsAsync(part.Id, cancellation), focAt))
                throw new CarrierRefusedException("foc-not-allowed", $"Telnyx ports {part.Id} at other times only.");
        }

        foreach (var part in toTell)
        {
            await porting.CommentAsync(part.Id, Agreed(focAt), cancellation);
            await porting.ChangeAsync(
                part.Id, new Wire.TelnyxPortChange { ActivationSettings = new Wire.TelnyxRequestedFoc(focAt) }, cancellation);
        }
    }

    public async Task<IReadOnlyList<CarrierChange>> GetChangesAsync(int max, CancellationToken cancellation)
    {
        await feed.PullAsync(cancellation);
        return await reader.ListAsync(max, cancellation);
    }

    public async Task AcknowledgeAsync(IReadOnlyList<CarrierChange> changes, CancellationToken cancellation)
    {
        foreach (var change in changes)
            await reader.AcknowledgeAsync(change, cancellation);
    }

    public async Task<CarrierPort?> GetPortAsync(OrderRef order, string? reference, CancellationToken cancellation)
    {
        var memo = await table.ReadMemoAsync(order, cancellation);
        return await reader.ReadAsync(order, memo, cancellation) is { } picture
            ? new CarrierPort(order, picture.Reference, picture.Attempt, TelnyxNews.Latest(memo, picture) is { } latest ? [latest] : [], picture.ShownParts)
            : null;
    }

    private static PortabilityAnswer Answer(TelephoneNumber number, Wire.TelnyxPortability? answer) => new(
        number,
        answer?.Portable,
        answer is { Portable: false } ? CarrierText.Redact(answer.NotPortableReason) : null,
        Carrier: null,
        number.Type,
        RateCenter: null);

    private static string Agreed(DateTimeOffset focAt) => string.Create(
        CultureInfo.InvariantCulture, $"Agreed with the losing carrier: FOC {focAt.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}.");
}
