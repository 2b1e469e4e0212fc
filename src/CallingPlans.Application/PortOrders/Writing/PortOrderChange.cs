using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.Writing;

/// <summary>
/// One change of a port order while it is made: the order as it becomes, its events and its mails. It is written in one
/// transaction, or not at all.
/// </summary>
public sealed class PortOrderChange
{
    /// <summary>How many operations an order remembers; a repetition comes far sooner.</summary>
    private const int RememberedOperations = 24;

    private readonly List<OrderEvent> events = [];
    private readonly List<OrderMail> mails = [];
    private readonly List<string> operations = [];

    public PortOrderChange(PortOrder order, string operationId, string actor, DateTimeOffset now)
    {
        Before = order;
        Order = order;
        OperationId = operationId;
        Actor = actor;
        Now = now;
    }

    public PortOrder Before { get; }

    /// <summary>The order as it becomes.</summary>
    public PortOrder Order { get; set; }

    public string OperationId { get; }

    public string Actor { get; }

    public DateTimeOffset Now { get; }

    /// <summary>Whether the order's orchestration has to be told.</summary>
    public bool TellsLifecycle { get; set; }

    /// <summary>Whether there is anything to write.</summary>
    public bool IsEmpty => ReferenceEquals(Before, Order) && events.Count == 0 && mails.Count == 0;

    public PortOrderState State => new(Order.Status, Order.Stage, Order.Cancellation?.StageBefore);

    /// <summary>Moves the order as the transition table says; false where the table has no such move.</summary>
    public bool TryMove(PortOrderTrigger trigger)
    {
        if (!PortOrderTransitions.Allows(Order, trigger))
            return false;
        var next = PortOrderTransitions.Next(State, trigger)!.Value;
        Order = Order with
        {
            Status = next.Status,
            Stage = next.Stage,
            StageSince = next.Stage == Order.Stage ? Order.StageSince : Now,
            Reminders = next.Stage == Order.Stage ? Order.Reminders : new ReminderCounts(),
        };
        return true;
    }

    /// <summary>The change does another operation's work with its own: the order has applied both.</summary>
    public void AlsoApplies(string operationId) => operations.Add(operationId);

    /// <summary>Adds an event. Status and stage before and after are told where they differ from the start of the change.</summary>
    /// <param name="errors">With a rejection or a failed check: every reason.</param>
    public void AddEvent(
        OrderEventKind kind,
        string detail,
        string? rawCode = null,
        IReadOnlyList<string>? numbers = null,
        bool deskOnly = false,
        IReadOnlyList<ErrorDetail>? errors = null)
    {
        var statusMoved = Order.Status != Before.Status || kind == OrderEventKind.Created;
        var stageMoved = Order.Stage != Before.Stage || kind == OrderEventKind.Created;
        var at = Now > Order.LastEventAt ? Now : Order.LastEventAt.AddTicks(1);
        Order = Order with { LastEventAt = at };
        events.Add(new OrderEvent
        {
            Id = $"{OperationId}-{events.Count + 1}",
            At = at,
            Actor = Actor,
            Kind = kind,
            Detail = detail,
            From = statusMoved && kind != OrderEventKind.Created ? Before.Status : null,
            To = statusMoved ? Order.Status : null,
            FromStage = stageMoved && kind != OrderEventKind.Created ? Before.Stage : null,
            ToStage = stageMoved ? Order.Stage : null,
            RawCode = rawCode,
            Numbers = numbers,
            Errors = errors,
            DeskOnly = deskOnly,
        });
    }

    /// <summary>Adds a mail to the order's contacts, or to those given.</summary>
    public void AddMail(
        string template,
        IReadOnlyDictionary<string, string>? facts = null,
        IReadOnlyList<ErrorDetail>? errors = null,
        IReadOnlyList<string>? to = null) =>
        mails.Add(new OrderMail
        {
            Id = $"{Order.Id}-{OperationId}-{mails.Count + 1}",
            Template = template,
            Language = Order.Language,
            To = to ?? Order.Contacts,
            Order = Order.Ref,
            OrderNumber = Order.OrderNumber,
            Numbers = [.. Order.Numbers.Select(n => n.Number.ToString())],
            Errors = errors ?? [],
            Facts = facts ?? new Dictionary<string, string>(),
            FocAt = Order.Foc?.At,
            CreatedAt = Now,
        });

    /// <summary>The order and what is written with it.</summary>
    public (PortOrder Order, OrderChange Change) Complete()
    {
        var order = Order with
        {
            Revision = Before.Revision + 1,
            Operations = [.. Before.Operations.Concat(operations).Append(OperationId).TakeLast(RememberedOperations)],
        };
        return (order, new OrderChange(OperationId, events, mails));
    }
}
