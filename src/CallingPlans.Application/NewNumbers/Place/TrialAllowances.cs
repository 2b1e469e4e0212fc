using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.NewNumbers.Place;

/// <summary>
/// How many numbers a trial may still order: its numbers and those of its pending orders count. Two orders that are
/// placed at the same time cannot both take the last share.
/// </summary>
public sealed class TrialAllowances(
    IResourceStore<TrialAllowance> allowances, INumberInventory inventory, INumberOrderStore orders, TimeProvider time)
{
    private const string Id = "allowance";
    private const int PageSize = 100;

    /// <summary>Each time somebody else was quicker, numbers are gone: there are not more of them than this.</summary>
    private const int Tries = 2 * TrialRules.MaxNumbers;

    /// <summary>A share whose order was never written (the process died) is given back after this time.</summary>
    private static readonly TimeSpan OrphanAge = TimeSpan.FromMinutes(2);

    /// <summary>How many numbers may still be ordered.</summary>
    public async Task<int> LeftAsync(string organizationId, CancellationToken cancellation)
    {
        var stored = await allowances.FindAsync(organizationId, Id, cancellation);
        var open = await OpenSharesAsync(organizationId, stored?.Value, cancellation);
        return Math.Max(0, TrialRules.MaxNumbers - await UsedAsync(organizationId, open, cancellation));
    }

    /// <summary>Takes a share for an order; false where so many are not left.</summary>
    /// <exception cref="ConcurrencyConflictException">Others did not stop taking theirs.</exception>
    public Task<bool> TryTakeAsync(OrderRef order, int quantity, CancellationToken cancellation) => ChangeAsync(
        order,
        async open => await UsedAsync(order.OrganizationId, open, cancellation) + quantity <= TrialRules.MaxNumbers
            ? [.. open, new TrialShare(order.Id, quantity, time.GetUtcNow())]
            : null,
        cancellation);

    /// <summary>Gives back the share of an order that was not written. Repeating it does nothing.</summary>
    /// <exception cref="ConcurrencyConflictException">Others did not stop taking theirs.</exception>
    public Task GiveBackAsync(OrderRef order, CancellationToken cancellation) => ChangeAsync(
        order, open => Task.FromResult<List<TrialShare>?>([.. open.Where(s => s.Order != order.Id)]), cancellation);

    /// <summary>Changes the shares that are open; false where <paramref name="decide"/> answers null.</summary>
    private async Task<bool> ChangeAsync(
        OrderRef order, Func<List<TrialShare>, Task<List<TrialShare>?>> decide, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var stored = await allowances.FindAsync(order.OrganizationId, Id, cancellation);
            if (await decide(await OpenSharesAsync(order.OrganizationId, stored?.Value, cancellation)) is not { } shares)
                return false;
            var after = new TrialAllowance(shares);
            try
            {
                _ = stored is null
                    ? await allowances.AddAsync(order.OrganizationId, Id, after, cancellation)
                    : await allowances.ReplaceAsync(order.OrganizationId, Id, after, stored.Version, cancellation);
                return true;
            }
            catch (ConcurrencyConflictException)
            {
                // Another order took a share meanwhile: count again.
            }
        }

        throw new ConcurrencyConflictException("The trial's allowance");
    }

    /// <summary>Shares whose numbers are not in the inventory yet, and may come there.</summary>
    private async Task<List<TrialShare>> OpenSharesAsync(
        string organizationId, TrialAllowance? allowance, CancellationToken cancellation)
    {
        var open = new List<TrialShare>();
        foreach (var share in allowance?.Shares ?? [])
        {
            var order = (await orders.FindAsync(new OrderRef(organizationId, share.Order), cancellation))?.Value;
            var isOpen = order is null ? share.TakenAt + OrphanAge > time.GetUtcNow() : order.Status == NumberOrderStatus.Pending;
            if (isOpen)
                open.Add(share);
        }

        return open;
    }

    /// <summary>Read after the shares, so that a number that is provisioned meanwhile is counted; its share counts it once.</summary>
    private async Task<int> UsedAsync(string organizationId, List<TrialShare> open, CancellationToken cancellation)
    {
        var used = open.Sum(s => s.Quantity);
        var counted = open.Select(s => s.Order.ToString()).ToHashSet();
        string? continuation = null;
        do
        {
            var page = await inventory.ListAsync(
                organizationId, new NumberFilter(), new PageRequest(PageSize, continuation), cancellation);
            used += page.Items.Count(n => !counted.Contains(n.OrderId));
            continuation = page.Continuation;
        }
        while (continuation is not null && used <= TrialRules.MaxNumbers);
        return used;
    }
}
