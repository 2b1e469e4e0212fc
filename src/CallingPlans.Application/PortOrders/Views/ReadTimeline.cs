using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.PortOrders.Views;

/// <summary>Reads an order's timeline, oldest first. Notes that are for the desk only are shown to the desk only.</summary>
public sealed class ReadTimeline(IPortOrderStore orders)
{
    /// <summary>A page that is full until the last, also where events are left out.</summary>
    public async Task<Page<OrderEvent>> RunAsync(
        OrderRef order, Role role, PageRequest page, CancellationToken cancellation)
    {
        var shown = new List<OrderEvent>();
        var next = page;
        while (true)
        {
            var read = await orders.ListEventsAsync(order, next, cancellation);
            shown.AddRange(read.Items.Where(e => !e.DeskOnly || role == Role.PortingDesk));
            if (read.Continuation is null || shown.Count == page.Top)
                return new Page<OrderEvent>(shown, read.Continuation);
            next = new PageRequest(page.Top - shown.Count, read.Continuation);
        }
    }
}
