using CallingPlans.Application.Access;
using CallingPlans.Application.PortOrders;
using CallingPlans.Application.PortOrders.Lifecycle;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Application.Validation;
using CallingPlans.Domain.Dates;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.Desk.Foc;

/// <summary>The FOC that the desk has agreed: local date, and local time (the start of the market's port window).</summary>
public sealed record FocInput
{
    public DateOnly? Date { get; init; }

    public TimeOnly? Time { get; init; }
}

/// <summary>
/// Keeps a FOC that the desk has agreed with the losing carrier, and has the order's orchestration tell it to the carrier.
/// The same FOC again changes nothing.
/// </summary>
public sealed class SetFoc(MarketRulesSource markets, PortOrderWriter writer, TimeProvider time)
{
    /// <summary>More changes of a date than any carrier is behind with.</summary>
    private const int MostToConfirm = 10;

    /// <summary>No carrier agrees to a date beyond it: a slip of the pen.</summary>
    private const int FarthestDays = 365;

    public async Task<Result<WrittenOrder>> RunAsync(
        Caller caller, PortOrder order, FocInput input, CancellationToken cancellation)
    {
        var rules = markets.Of(order);
        var today = rules.DayOf(time.GetUtcNow());
        if (input.Date is not { } date || date < today || date > today.AddDays(FarthestDays))
            return Failure.Invalid([TextRules.Invalid("/date", $"today at the location, or one of the {FarthestDays} days after it")]);
        var at = LocalTime.ToInstant(date, input.Time ?? rules.Profile.Port.Window.Start, rules.Zone);
        return await writer.ChangeAsync(
            order.Ref, $"desk-foc-{Guid.NewGuid():N}", caller.Name, change => Decide(change, at, rules), cancellation);
    }

    private static Failure? Decide(PortOrderChange change, DateTimeOffset at, MarketRules rules)
    {
        var order = change.Before;
        if (!DeskRules.CanSetFoc(order))
            return DeskFailures.NotInThisState(order);
        if (order.Foc?.At == at && order.Stage == OrderStage.AwaitingPort)
            return null;
        change.TryMove(PortOrderTrigger.FocReceived);
        change.Order = change.Order with
        {
            AlarmRaised = false,
            FocToTell = at,
            FocsToConfirm = [.. change.Order.FocsToConfirm.Where(a => a != at).TakeLast(MostToConfirm - 1), at],
        };
        change.SetFoc(at, rules, rawCode: null);
        change.TellsLifecycle = true;
        return null;
    }
}
