using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Infrastructure.Carriers.Telnyx.Wire;

namespace CallingPlans.Infrastructure.Carriers.Telnyx.Porting;

/// <summary>One of Telnyx' porting orders, as a part of an order of ours.</summary>
/// <param name="Attempt">The attempt in whose name it was sent last.</param>
/// <param name="Errors">Why it is in exception; empty where it is not.</param>
internal sealed record TelnyxPart(
    string Id,
    int Attempt,
    string Status,
    IReadOnlyList<TelephoneNumber> Numbers,
    DateTimeOffset? FocAt,
    DateTimeOffset? FocRequested,
    IReadOnlyList<CarrierError> Errors,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt)
{
    internal bool Is(string status) => Status == status;

    /// <summary>Whether it waits for the facts: not sent yet, or turned down.</summary>
    internal bool AwaitsFacts => Status is TelnyxStatus.Draft or TelnyxStatus.Exception;

    internal bool IsOver => Status is TelnyxStatus.Cancelled or TelnyxStatus.Ported;

    internal CarrierPart Show() => new(Id, Numbers, Status, FocAt);

    /// <param name="requirements">Those that were turned down.</param>
    internal static TelnyxPart Of(TelnyxPortingOrder order, IReadOnlyList<TelnyxRequirement> requirements)
    {
        IReadOnlyList<TelephoneNumber> numbers =
            [.. TelnyxE164.ReadAll((order.PhoneNumbers ?? []).Select(n => n.PhoneNumber))];
        var status = order.Status?.Value ?? string.Empty;
        return new TelnyxPart(
            order.Id,
            TelnyxReference.Parse(order.CustomerReference)?.Attempt ?? 0,
            status,
            numbers,
            order.ActivationSettings?.FocDatetimeActual,
            order.ActivationSettings?.FocDatetimeRequested,
            [.. ErrorsOf(order, status), .. requirements.Select(OfRequirement)],
            order.CreatedAt,
            order.UpdatedAt);
    }

    /// <summary>An exception without a reason is one nobody can name.</summary>
    private static IEnumerable<CarrierError> ErrorsOf(TelnyxPortingOrder order, string status)
    {
        if (status != TelnyxStatus.Exception)
            return [];
        return order.Status?.Details is { Count: > 0 } details
            ? details.Select(d => Error(TelnyxCodes.Map(d.Code), d.Code ?? status, d.Description))
            : [Error(TelnyxCodes.Map(null), status, null)];
    }

    private static CarrierError OfRequirement(TelnyxRequirement requirement)
    {
        var name = requirement.RequirementType?.Name;
        return Error(TelnyxCodes.OfRequirement(name), TelnyxCodes.RequirementException, name);
    }

    private static CarrierError Error(string code, string rawCode, string? text) =>
        new(code, CarrierText.Redact(rawCode), CarrierText.Redact(text));
}
