using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Abstractions.Carriers.CarrierUpdateKind;

namespace CallingPlans.Infrastructure.Carriers.Telnyx.Porting;

/// <summary>
/// How an order stands at Telnyx, all of its parts together: it is as far as its last part, rejected where one is, and its
/// FOC is the latest of theirs. Read from the parts as they are now, so that events may be late, doubled or out of order.
/// </summary>
internal sealed record TelnyxPicture
{
    private TelnyxPicture(IReadOnlyList<TelnyxPart> parts) => Parts = parts;

    /// <summary>Oldest first.</summary>
    internal IReadOnlyList<TelnyxPart> Parts { get; }

    /// <summary>What there is to say of the order as a whole; null while Telnyx works on it.</summary>
    internal CarrierUpdateKind? Kind { get; private init; }

    internal DateTimeOffset? FocAt { get; private init; }

    internal IReadOnlyList<CarrierError> Errors { get; private init; } = [];

    internal int Attempt => Parts.Count == 0 ? 0 : Parts.Max(p => p.Attempt);

    internal DateTimeOffset UpdatedAt => Parts.Max(p => p.UpdatedAt);

    /// <summary>Its id for all of it: of the first part.</summary>
    internal string Reference => Parts[0].Id;

    internal IReadOnlyList<CarrierPart>? ShownParts => Parts.Count > 1 ? [.. Parts.Select(p => p.Show())] : null;

    /// <summary>In Telnyx' own words: the reasons, or the statuses.</summary>
    internal string RawCode => string.Join(
        ",", (Errors.Count > 0 ? Errors.Select(e => e.RawCode) : Parts.Select(p => p.Status)).Distinct());

    /// <param name="parts">Those that belong to the order still; at least one.</param>
    /// <param name="cancelAskedAt">When its cancellation was asked for, by Telnyx' clock; null where it was not.</param>
    internal static TelnyxPicture Of(IEnumerable<TelnyxPart> parts, DateTimeOffset? cancelAskedAt)
    {
        var picture = new TelnyxPicture([.. parts.OrderBy(p => p.CreatedAt).ThenBy(p => p.Id, StringComparer.Ordinal)]);
        var live = picture.Parts.Where(p => !p.Is(TelnyxStatus.Cancelled)).ToList();
        if (live.Count == 0)
            return picture with { Kind = Cancelled };
        if (live.Any(p => p.Is(TelnyxStatus.CancelPending)))
            return picture;
        if (cancelAskedAt is { } asked && !live.All(p => p.Is(TelnyxStatus.Ported)) && live.Any(p => p.UpdatedAt > asked))
            return picture with { Kind = CancelRefused };
        return picture.OfLive(live);
    }

    private TelnyxPicture OfLive(List<TelnyxPart> live)
    {
        var errors = live.SelectMany(ErrorsOf).ToList();
        var lost = Parts.Except(live).ToList();
        if (errors.Count > 0 && lost.Count == 0 && errors.All(e => e.RawCode == TelnyxCodes.FocExpired))
            return this with { Kind = CarrierUpdateKind.FocExpired, Errors = errors };
        // A part that nobody here asked to cancel: the others may not complete the order without it.
        if (errors.Count > 0 || lost.Count > 0)
            return this with { Kind = Rejected, Errors = [.. errors, .. lost.Select(Lost)] };
        if (live.All(p => p.Is(TelnyxStatus.Ported)))
            return this with { Kind = Ported };
        var dated = live.Where(p => p.Is(TelnyxStatus.FocDateConfirmed)).ToList();
        if (dated.All(p => p.FocAt is not null) && live.All(p => p.Is(TelnyxStatus.Ported) || dated.Contains(p)))
            return this with { Kind = FocReceived, FocAt = dated.Max(p => p.FocAt) };
        return live.All(p => p.Status is TelnyxStatus.Submitted or TelnyxStatus.FocDateConfirmed or TelnyxStatus.Ported)
            ? this with { Kind = Accepted }
            : this;
    }

    /// <summary>Which numbers they are about is known where the others are in another part.</summary>
    private IEnumerable<CarrierError> ErrorsOf(TelnyxPart part) => Parts.Count > 1
        ? part.Errors.Select(e => e with { Numbers = [.. part.Numbers.Select(n => n.ToString())] })
        : part.Errors;

    private static CarrierError Lost(TelnyxPart part) => new(
        ErrorCode.Unidentified,
        part.Status,
        "Telnyx has cancelled a part of the order.",
        [.. part.Numbers.Select(n => n.ToString())]);
}
