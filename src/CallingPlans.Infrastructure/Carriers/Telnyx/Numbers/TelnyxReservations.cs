using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;
using CallingPlans.Infrastructure.Carriers.Telnyx.Http;
using CallingPlans.Infrastructure.Carriers.Telnyx.Wire;

namespace CallingPlans.Infrastructure.Carriers.Telnyx.Numbers;

/// <summary>Keeps numbers from Telnyx' other customers for a while.</summary>
internal sealed class TelnyxReservations(TelnyxClient client, TimeProvider time)
{
    private const string Reservations = "number_reservations";
    private const string Failure = "failure";

    /// <summary>Those of the numbers that are kept. Looked up before they are asked for again.</summary>
    internal async Task<IReadOnlyList<TelephoneNumber>> KeepAsync(
        OrderRef holder, IReadOnlyList<TelephoneNumber> numbers, DateTimeOffset until, CancellationToken cancellation)
    {
        var before = await KeptAsync(holder, until, cancellation);
        var missing = numbers.Where(n => !before.Contains(n)).ToList();
        var kept = missing.Count == 0 ? [] : await ReserveAsync(holder, missing, cancellation);
        return [.. numbers.Where(n => before.Contains(n) || kept.Contains(n))];
    }

    private async Task<HashSet<TelephoneNumber>> KeptAsync(
        OrderRef holder, DateTimeOffset until, CancellationToken cancellation)
    {
        var kept = new HashSet<TelephoneNumber>();
        var path = $"{Reservations}?filter[customer_reference]={Uri.EscapeDataString(holder.ToString())}";
        await foreach (var reservation in client.ListAsync<TelnyxReservation>(path, cancellation))
        {
            if (reservation.CustomerReference != holder.ToString())
                continue;
            var held = (reservation.PhoneNumbers ?? []).Where(n => n.Status != Failure && !(n.ExpiredAt <= time.GetUtcNow())).ToList();
            if (held.Any(n => n.ExpiredAt < until))
                held = [.. (await ExtendAsync(reservation.Id, cancellation)).Where(n => n.Status != Failure)];
            kept.UnionWith(TelnyxE164.ReadAll(held.Select(n => n.PhoneNumber)));
        }

        return kept;
    }

    private async Task<IReadOnlyList<TelnyxReservedNumber>> ExtendAsync(string id, CancellationToken cancellation) =>
        (await client.PostAsync<TelnyxReservation>(
            $"{Reservations}/{Uri.EscapeDataString(id)}/actions/extend", body: null, cancellation)).PhoneNumbers ?? [];

    /// <summary>Where one of them is gone, Telnyx keeps none: the halves are asked for apart.</summary>
    private async Task<HashSet<TelephoneNumber>> ReserveAsync(
        OrderRef holder, List<TelephoneNumber> numbers, CancellationToken cancellation)
    {
        try
        {
            var request = new TelnyxReservationRequest(
                [.. numbers.Select(n => new TelnyxWantedNumber(n.ToString()))], holder.ToString());
            var made = await client.PostAsync<TelnyxReservation>(Reservations, request, cancellation);
            return [.. TelnyxE164.ReadAll((made.PhoneNumbers ?? []).Where(n => n.Status != Failure).Select(n => n.PhoneNumber))];
        }
        catch (CarrierRefusedException) when (numbers.Count == 1)
        {
            return [];
        }
        catch (CarrierRefusedException)
        {
            var half = numbers.Count / 2;
            var kept = await ReserveAsync(holder, numbers[..half], cancellation);
            kept.UnionWith(await ReserveAsync(holder, numbers[half..], cancellation));
            return kept;
        }
    }
}
