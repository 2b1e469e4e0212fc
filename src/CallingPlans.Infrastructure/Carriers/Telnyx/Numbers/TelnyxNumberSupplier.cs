using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;
using CallingPlans.Infrastructure.Carriers.Telnyx.Http;
using CallingPlans.Infrastructure.Carriers.Telnyx.State;
using CallingPlans.Infrastructure.Carriers.Telnyx.Wire;
using Microsoft.Extensions.Options;

namespace CallingPlans.Infrastructure.Carriers.Telnyx.Numbers;

/// <summary>Sells Telnyx' numbers: single ones, and blocks, which Telnyx sells whole and does not reserve.</summary>
internal sealed class TelnyxNumberSupplier(
    TelnyxClient client,
    TelnyxSearch search,
    TelnyxReservations reservations,
    TelnyxOwnedNumbers owned,
    TelnyxTable table,
    IOptions<TelnyxOptions> options) : INumberSupplier
{
    private const string Orders = "number_orders";
    private const string BlockOrders = "number_block_orders";
    private const string Success = "success";
    private const string Failure = "failure";

    public string Name => TelnyxGateway.CarrierName;

    public Task<Page<NumberRun>> SearchAsync(NumberQuery query, PageRequest page, CancellationToken cancellation) =>
        search.FindAsync(query, page, cancellation);

    public async Task<IReadOnlyList<TelephoneNumber>> ReserveAsync(
        OrderRef holder, IReadOnlyList<TelephoneNumber> numbers, DateTimeOffset until, CancellationToken cancellation)
    {
        var single = new List<TelephoneNumber>();
        for (var i = 0; i < numbers.Count; i++)
        {
            // What is found in a block is not sold, and not reserved, but with it.
            if (await table.FindBlockAsync(numbers[i], cancellation) is { } size && IsRun(numbers, i, size))
                i += size - 1;
            else
                single.Add(numbers[i]);
        }

        var kept = single.Count == 0 ? [] : (await reservations.KeepAsync(holder, single, until, cancellation)).ToHashSet();
        return [.. numbers.Where(n => kept.Contains(n) || !single.Contains(n))];
    }

    public async Task<DateTimeOffset?> OrderAsync(
        OrderRef order, IReadOnlyList<TelephoneNumber> numbers, CancellationToken cancellation)
    {
        var isBlock = await table.FindBlockAsync(numbers[0], cancellation) == numbers.Count && IsRun(numbers, 0, numbers.Count);
        var placed = isBlock
            ? await FindBlockOrderAsync(order, numbers[0], cancellation) ?? await OrderBlockAsync(order, numbers, cancellation)
            : await FindOrderAsync(order, cancellation) ?? await OrderNumbersAsync(order, numbers, cancellation);
        return placed.Status switch
        {
            Success => placed.UpdatedAt == default ? placed.CreatedAt : placed.UpdatedAt,
            Failure => throw new CarrierRefusedException(Failure, "Telnyx could not provide the numbers."),
            _ => null,
        };
    }

    public async Task ReleaseAsync(IReadOnlyList<TelephoneNumber> numbers, CancellationToken cancellation)
    {
        foreach (var number in numbers)
        {
            if (await owned.FindAsync(number, cancellation) is { } found)
                await client.DeleteAsync($"phone_numbers/{Uri.EscapeDataString(found.Id)}", cancellation);
        }
    }

    private string? Connection => options.Value.ConnectionId is { Length: > 0 } connection ? connection : null;

    private static bool IsRun(IReadOnlyList<TelephoneNumber> numbers, int from, int size) =>
        from + size <= numbers.Count && new NumberRun(numbers[from], size).Numbers.SequenceEqual(numbers.Skip(from).Take(size));

    private async Task<TelnyxNumberOrder?> FindOrderAsync(OrderRef order, CancellationToken cancellation)
    {
        var path = $"{Orders}?filter[customer_reference]={Uri.EscapeDataString(order.ToString())}";
        await foreach (var found in client.ListAsync<TelnyxNumberOrder>(path, cancellation))
        {
            if (found.CustomerReference == order.ToString())
                return found;
        }

        return null;
    }

    private async Task<TelnyxNumberOrder?> FindBlockOrderAsync(
        OrderRef order, TelephoneNumber first, CancellationToken cancellation)
    {
        var path = $"{BlockOrders}?filter[phone_numbers.starting_number]={Uri.EscapeDataString(first.ToString())}";
        await foreach (var found in client.ListAsync<TelnyxNumberOrder>(path, cancellation))
        {
            if (found.CustomerReference == order.ToString())
                return found;
        }

        return null;
    }

    private Task<TelnyxNumberOrder> OrderNumbersAsync(
        OrderRef order, IReadOnlyList<TelephoneNumber> numbers, CancellationToken cancellation) =>
        client.PostAsync<TelnyxNumberOrder>(
            Orders,
            new TelnyxNumberOrderRequest(
                [.. numbers.Select(n => new TelnyxWantedNumber(n.ToString()))], order.ToString(), Connection),
            cancellation);

    private Task<TelnyxNumberOrder> OrderBlockAsync(
        OrderRef order, IReadOnlyList<TelephoneNumber> numbers, CancellationToken cancellation) =>
        client.PostAsync<TelnyxNumberOrder>(
            BlockOrders,
            new TelnyxBlockOrderRequest(numbers[0].ToString(), numbers.Count, order.ToString(), Connection),
            cancellation);
}
