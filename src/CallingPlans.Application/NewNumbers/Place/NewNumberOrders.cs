using CallingPlans.Application.Abstractions.Storage;
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
public sealed class NewNumberOrders(
    NumberOrderWriter writer, INumberOrderStore orders, TrialAllowances trials, TimeProvider time)
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

    /// <summary>
    /// An order that was written before, by a request that did not come to its answer; null where it was not. Its signal was stored
    /// before it, so that what follows comes by the sweep at the latest.
    /// </summary>
    public async Task<WrittenNumberOrder?> FindAsync(OrderRef reference, CancellationToken cancellation) =>
        await orders.FindAsync(reference, cancellation) is { } stored ? new WrittenNumberOrder(stored.Value, []) : null;

    /// <summary>An order that is not written yet.</summary>
    public NumberOrder Draft(
        OrderId id, Caller caller, AccessibleLocation target, NewNumberOrdering ordering, NumberKind kind, IReadOnlyList<TelephoneNumber> numbers)
    {
        var now = time.GetUtcNow();
        var location = target.Location;
        var isSelfService = ordering == NewNumberOrdering.SelfService;
        return new NumberOrder
        {
            Id = id,
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

    /// <summary>
    /// Writes an order whose numbers are taken; its orchestration is to be started. Where it cannot be written, or a trial
    /// may not have it, everything is given back, so that the caller can try again.
    /// </summary>
    /// <param name="quantityField">Where a trial that is over its limit is told so.</param>
    /// <param name="giveBack">Gives the numbers back that the order has taken.</param>
    /// <remarks>It is carried through also when the caller has gone: its numbers would stay taken.</remarks>
    public async Task<Result<WrittenNumberOrder>> PlaceAsync(
        NumberOrder order, Caller caller, bool isTrial, string quantityField, Func<Task> giveBack)
    {
        try
        {
            if (!isTrial || await trials.TryTakeAsync(order.Ref, order.Quantity, CancellationToken.None))
                return await AddAsync(order, caller);
        }
        catch (StorageUnavailableException)
        {
            if (await orders.FindAsync(order.Ref, CancellationToken.None) is { } stored)
                return new WrittenNumberOrder(stored.Value, [], TellsLifecycle: true, OperationId(order));
            if (isTrial)
                await trials.GiveBackAsync(order.Ref, CancellationToken.None);
            await giveBack();
            throw;
        }

        await giveBack();
        return Failure.Invalid([NewNumberRules.TrialLimit(quantityField)]);
    }

    private static string OperationId(NumberOrder order) => $"create-{order.Id}";

    private Task<WrittenNumberOrder> AddAsync(NumberOrder order, Caller caller)
    {
        var change = new NumberOrderChange(order, OperationId(order), caller.Name, time.GetUtcNow());
        change.AddEvent(
            OrderEventKind.Created,
            order.Ordering == NewNumberOrdering.SelfService
                ? $"Numbers ordered: {order.Quantity}."
                : $"Numbers asked of the porting desk: {order.Quantity}.");
        return writer.AddAsync(change, CancellationToken.None);
    }
}
