using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.NewNumbers.Writing;

/// <summary>How an order fails, whoever says so.</summary>
public static class NumberOrderFailure
{
    /// <summary>Ends the order as an error, with its event and mail; nothing where it has ended.</summary>
    public static void Fail(this NumberOrderChange change, string reason, string? rawCode = null)
    {
        if (!change.TryMove(NumberOrderTrigger.Failed))
            return;
        change.Order = change.Order with { FailureReason = reason };
        change.AddEvent(OrderEventKind.Failed, $"The order could not be carried out: {reason}", rawCode);
        // In the mail a full stop follows.
        change.AddMail(MailTemplates.OrderError, new Dictionary<string, string> { ["reason"] = reason.TrimEnd('.', '。') });
    }
}
