using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.NewNumbers.Writing;

/// <summary>
/// One change of an order of new numbers while it is made: the order as it becomes, its events and its mails. It is
/// written in one transaction, or not at all.
/// </summary>
public sealed class NumberOrderChange(NumberOrder order, string operationId, string actor, DateTimeOffset now)
{
    /// <summary>How many operations an order remembers; a repetition comes far sooner.</summary>
    private const int RememberedOperations = 24;

    private readonly List<OrderEvent> events = [];
    private readonly List<OrderMail> mails = [];

    public NumberOrder Before { get; } = order;

    /// <summary>The order as it becomes.</summary>
    public NumberOrder Order { get; set; } = order;

    public string OperationId { get; } = operationId;

    public DateTimeOffset Now { get; } = now;

    /// <summary>Whether the order's orchestration has to be told.</summary>
    public bool TellsLifecycle { get; set; }

    /// <summary>Whether there is anything to write.</summary>
    public bool IsEmpty => ReferenceEquals(Before, Order) && events.Count == 0 && mails.Count == 0;

    /// <summary>Moves the order as the transition table says; false where the table has no such move.</summary>
    public bool TryMove(NumberOrderTrigger trigger)
    {
        if (NumberOrderTransitions.Next(Order.State, trigger) is not { } next)
            return false;
        Order = Order with { Status = next.Status, Stage = next.Stage, StageSince = Now };
        return true;
    }

    /// <summary>Adds an event; the stages before and after are told where they differ.</summary>
    public void AddEvent(OrderEventKind kind, string detail, string? rawCode = null, bool deskOnly = false)
    {
        var created = kind == OrderEventKind.Created;
        var moved = created || Order.Stage != Before.Stage;
        var at = Now > Order.LastEventAt ? Now : Order.LastEventAt.AddTicks(1);
        Order = Order with { LastEventAt = at };
        events.Add(new OrderEvent
        {
            Id = $"{OperationId}-{events.Count + 1}",
            At = at,
            Actor = actor,
            Kind = kind,
            Detail = detail,
            FromStage = moved && !created ? Before.Stage : null,
            ToStage = moved ? Order.Stage : null,
            RawCode = rawCode,
            DeskOnly = deskOnly,
        });
    }

    /// <summary>Adds a mail to the location's contact.</summary>
    public void AddMail(string template, IReadOnlyDictionary<string, string>? facts = null) =>
        mails.Add(new OrderMail
        {
            Id = $"{Order.Id}-{OperationId}-{mails.Count + 1}",
            Template = template,
            Language = Order.Language,
            To = [Order.ContactEmail],
            Order = Order.Ref,
            OrderNumber = Order.OrderNumber,
            Numbers = [.. Order.Numbers.Select(n => n.ToString())],
            Facts = facts ?? new Dictionary<string, string>(),
            CreatedAt = Now,
        });

    /// <summary>The order and what is written with it.</summary>
    public (NumberOrder Order, OrderChange Change) Complete()
    {
        var after = Order with
        {
            Revision = Before.Revision + 1,
            Operations = [.. Before.Operations.Append(OperationId).TakeLast(RememberedOperations)],
        };
        return (after, new OrderChange(OperationId, events, mails));
    }
}
