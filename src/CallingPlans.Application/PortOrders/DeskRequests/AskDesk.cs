using CallingPlans.Application.Access;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Application.Validation;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.DeskRequests;

/// <summary>What is asked of the porting desk.</summary>
public sealed record DeskRequestInput
{
    public DeskRequestKind? Kind { get; init; }

    public string? Detail { get; init; }

    public DateOnly? Date { get; init; }

    public IReadOnlyList<string?>? Numbers { get; init; }
}

/// <summary>A request that was taken, and the order with it.</summary>
public sealed record AskedDesk(DeskRequest Request, WrittenOrder Written);

/// <summary>Asks the porting desk for something that is its to do: an expedite, another date, a re-check.</summary>
public sealed class AskDesk(MarketRulesSource markets, PortOrderWriter writer, TimeProvider time)
{
    private const int MaxRequests = 100;

    public async Task<Result<AskedDesk>> RunAsync(
        Caller caller, AccessibleOrder target, DeskRequestInput input, CancellationToken cancellation)
    {
        var errors = new List<ErrorDetail>();
        var detail = TextRules.Required(input.Detail, "/detail", errors, TextRules.MaxDetailLength);
        if (input.Kind is null)
            errors.Add(TextRules.Invalid("/kind", string.Join(", ", Enum.GetNames<DeskRequestKind>())));
        // Where messaging does not move with the number there is nothing to split from it.
        if (input.Kind == DeskRequestKind.SplitMessaging && !markets.Of(target.Order).Profile.Port.MessagingMoves)
            errors.Add(new ErrorDetail(ErrorCode.NotOfferedInMarket, "/kind", Arguments: CountryOf(target.Order)));
        var own = target.Order.Numbers.Select(n => n.Number.ToString()).ToHashSet();
        for (var i = 0; i < (input.Numbers?.Count ?? 0); i++)
        {
            if (input.Numbers![i] is not { } number || !own.Contains(number))
                errors.Add(TextRules.Invalid($"/numbers/{i}", "a number of the order"));
        }

        if (errors.Count > 0)
            return Failure.Invalid(errors);

        var request = new DeskRequest
        {
            Id = Guid.NewGuid().ToString("N"),
            Kind = input.Kind!.Value,
            Detail = detail,
            Date = input.Date,
            Numbers = input.Numbers is null ? null : [.. input.Numbers.Select(n => n!)],
            RequestedAt = time.GetUtcNow(),
            RequestedBy = caller.Name,
        };
        var written = await writer.ChangeAsync(
            target.Order.Ref,
            $"desk-request-{request.Id}",
            caller.Name,
            change =>
            {
                if (!PortOrderRules.CanAskDesk(change.Before) || change.Before.DeskRequests.Count >= MaxRequests)
                    return Failure.Conflict(ErrorCode.StateConflict, null, ("state", change.Before.Stage.ToString()));
                change.Order = change.Order with { DeskRequests = [.. change.Order.DeskRequests, request] };
                change.AddEvent(OrderEventKind.DeskRequest, $"{request.Kind} asked of the porting desk: {detail}", numbers: request.Numbers);
                return null;
            },
            cancellation);
        return written.Map(w => new AskedDesk(request, w));
    }

    private static Dictionary<string, string> CountryOf(PortOrder order) => new() { ["country"] = order.Market };
}
