using CallingPlans.Application.Access;
using CallingPlans.Application.Locations;
using CallingPlans.Application.NewNumbers.Writing;
using CallingPlans.Application.PortOrders.Draft;
using CallingPlans.Application.Results;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Markets;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.NewNumbers.Place;

/// <summary>Makes and writes new orders, in the same way for every form of order.</summary>
public sealed class NewNumberOrders(NumberOrderWriter writer, TimeProvider time)
{
    /// <summary>
    /// How long an order's numbers are held before its orchestration makes them its own. It does so at once: this is for
    /// an order that was never written, because the process died.
    /// </summary>
    private static readonly TimeSpan HoldTime = TimeSpan.FromHours(1);

    public DateTimeOffset HeldUntil => time.GetUtcNow() + HoldTime;

    /// <summary>409 with the numbers that somebody else has.</summary>
    public static Failure NotAvailable(IReadOnlyList<TelephoneNumber> numbers) => new(
        FailureKind.Conflict,
        [new ErrorDetail(ErrorCode.NumberNotAvailable, "/numbers", [.. numbers.Select(n => n.ToString())])]);

    /// <summary>An order that is not written yet.</summary>
    public NumberOrder Draft(
        Caller caller, AccessibleLocation target, NewNumberOrdering ordering, NumberKind kind, IReadOnlyList<TelephoneNumber> numbers)
    {
        var now = time.GetUtcNow();
        var location = target.Location;
        var isSelfService = ordering == NewNumberOrdering.SelfService;
        return new NumberOrder
        {
            Id = OrderId.New(),
            OrderNumber = OrderNumbers.New('N'),
            OrganizationId = location.OrganizationId,
            LocationId = location.Id,
            Market = location.Country,
            TimeZone = location.TimeZone,
            Language = location.Language ?? target.Organization.Language,
            ContactEmail = location.Contact.Email,
            PlacedBy = caller.Name,
            Stage = isSelfService ? OrderStage.SendingToCarrier : OrderStage.DeskReview,
            StageSince = now,
            Ordering = ordering,
            NumberKind = kind,
            Quantity = numbers.Count,
            Numbers = numbers,
            Terms = new TermsOfService(Required: isSelfService),
            CreatedAt = now,
        };
    }

    /// <summary>Writes it; its orchestration is to be started.</summary>
    public Task<WrittenNumberOrder> AddAsync(NumberOrder order, Caller caller, CancellationToken cancellation)
    {
        var change = new NumberOrderChange(order, $"create-{order.Id}", caller.Name, time.GetUtcNow());
        change.AddEvent(
            OrderEventKind.Created,
            order.Ordering == NewNumberOrdering.SelfService
                ? $"Numbers ordered: {order.Quantity}."
                : $"Numbers asked of the porting desk: {order.Quantity}.");
        return writer.AddAsync(change, cancellation);
    }
}
