using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Configuration;
using CallingPlans.Application.NewNumbers.Writing;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Orders;
using Microsoft.Extensions.Options;

namespace CallingPlans.Application.NewNumbers.Lifecycle;

/// <summary>Reads an order for its orchestration, and how far it is.</summary>
public sealed class ReadNumberOrder(INumberOrderStore orders, IPortOrderStore beside, IOptions<AlarmOptions> alarms)
{
    private static readonly TimeSpan BetweenReminders = TimeSpan.FromDays(7);

    /// <exception cref="InvalidOperationException">There is no such order: an orchestration without one is a fault.</exception>
    public async Task<NumberOrder> FindAsync(OrderRef reference, CancellationToken cancellation) =>
        (await orders.FindAsync(reference, cancellation))?.Value
        ?? throw new InvalidOperationException($"There is no order {reference}.");

    /// <summary>The order with all that waits beside it, for a step that may be a repetition.</summary>
    public async Task<WrittenNumberOrder> FindWithWaitingAsync(OrderRef reference, CancellationToken cancellation) =>
        new(await FindAsync(reference, cancellation), await beside.ListWaitingAsync(reference, cancellation));

    /// <summary>The step that an order as it was written amounts to.</summary>
    public NumberOrderStep Step(WrittenNumberOrder written, bool isDone = true) =>
        new(new NumberOrderProgress(written.Order.Stage, NextReminder(written.Order)), written, isDone);

    /// <summary>The first some days after the numbers are there, then weekly, until the terms are accepted.</summary>
    public TermsReminder? NextReminder(NumberOrder order) => order.AwaitsTerms
        ? new TermsReminder(
            order.Terms.Reminders + 1,
            (order.ProvisionedAt!.Value + alarms.Value.TermsReminder + (BetweenReminders * order.Terms.Reminders)).UtcDateTime)
        : null;
}
