using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.NewNumbers.Writing;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.NewNumbers.Lifecycle;

/// <summary>
/// Calls the terms of service to mind, or stops to wait for them where none of the numbers is left. A reminder that the
/// order has left behind does nothing. Harmless when repeated: the order counts them.
/// </summary>
public sealed class RemindOfTerms(ReadNumberOrder read, INumberInventory inventory, NumberOrderWriter writer)
{
    public async Task<NumberOrderStep> RunAsync(OrderRef reference, TermsReminder reminder, CancellationToken cancellation)
    {
        var order = await read.FindAsync(reference, cancellation);
        var anyLeft = await IsAnyLeftAsync(order, cancellation);
        var written = await writer.ChangeRepeatablyAsync(
            reference,
            $"terms-reminder-{reminder.Number}",
            Actors.System,
            change =>
            {
                if (read.NextReminder(change.Before) != reminder)
                    return null;
                if (anyLeft)
                    Remind(change, reminder.Number);
                else
                    StopWaiting(change);
                return null;
            },
            cancellation);
        return read.Step(written.Value);
    }

    private static void Remind(NumberOrderChange change, int number)
    {
        change.Order = change.Order with { Terms = change.Order.Terms with { Reminders = number } };
        change.AddEvent(OrderEventKind.TermsReminded, $"Reminder {number} of the terms of service.");
        change.AddMail(MailTemplates.TermsNeeded);
    }

    private static void StopWaiting(NumberOrderChange change)
    {
        change.Order = change.Order with { Terms = change.Order.Terms with { Required = false } };
        change.AddEvent(OrderEventKind.Note, "All numbers were deleted: there are no terms to accept any more.");
    }

    private async Task<bool> IsAnyLeftAsync(NumberOrder order, CancellationToken cancellation)
    {
        foreach (var number in order.Numbers)
        {
            var found = await inventory.FindAsync(order.OrganizationId, number, cancellation);
            if (found?.Value.OrderId == order.Id.ToString())
                return true;
        }

        return false;
    }
}
