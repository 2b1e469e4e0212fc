using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.Webhooks;

namespace CallingPlans.Application.Abstractions.Storage;

/// <summary>What is written in one transaction with an order's row.</summary>
/// <param name="OperationId">
/// Names the operation. Kept in the row, so that a write whose answer was lost, or an activity that is repeated, is
/// recognised as done.
/// </param>
/// <param name="Mails">Mails to send because of the change: they wait beside the order until they are sent.</param>
/// <param name="Notice">What the organisation's webhooks are to be told of it: it waits beside the order too.</param>
public sealed record OrderChange(
    string OperationId,
    IReadOnlyList<OrderEvent> Events,
    IReadOnlyList<OrderMail> Mails,
    OrderNotice? Notice = null)
{
    /// <summary>What waits beside the order because of the change.</summary>
    public IReadOnlyList<Waiting> Waiting =>
    [
        .. Mails.Select(mail => new Waiting(WaitingKind.Mail, mail.Id)),
        .. Notice is null ? [] : (Waiting[])[new Waiting(WaitingKind.Notice, Notice.Id)],
    ];
}
