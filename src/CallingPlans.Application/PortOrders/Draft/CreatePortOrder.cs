using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Application.Configuration;
using CallingPlans.Application.Orders;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.Organizations;
using CallingPlans.Domain.PortOrders;
using Microsoft.Extensions.Options;

namespace CallingPlans.Application.PortOrders.Draft;

/// <summary>Makes a draft, once, however often it is repeated. Any part may be missing; what is there must be well-formed.</summary>
public sealed class CreatePortOrder(
    MarketRulesSource markets,
    PortOrderInputReader reader,
    PinSealing pins,
    PortOrderWriter writer,
    IPortOrderStore orders,
    IDeadlines deadlines,
    IOptions<AlarmOptions> alarms,
    TimeProvider time)
{
    public async Task<Result<PortOrder>> RunAsync(
        Caller caller,
        Organization organization,
        Location location,
        PortOrderInput input,
        NewIdentity identity,
        CancellationToken cancellation)
    {
        var id = identity.Id;
        if (identity.IsRepeated && await orders.FindAsync(new OrderRef(organization.Id, id), cancellation) is { } made)
            return made.Value;
        if (!location.Connection.IsCallingPlans)
            return Failure.Invalid(ErrorCode.LocationNotEnabled);
        if (markets.Find(location) is not { } rules)
            return Failure.Invalid(ErrorCode.MarketNotSupported, null, ("country", location.Country));
        var read = reader.Read(input, rules.Profile);
        if (read.Failure is { } failure)
            return failure;

        var now = time.GetUtcNow();
        var change = new PortOrderChange(New(id, now, caller, organization, location), $"create-{id}", caller.Name, now);
        change.Order = Apply(change.Order, read.Value);
        change.AddEvent(OrderEventKind.Created, change.Order.Numbers.Count == 1 ? "Draft with 1 number." : $"Draft with {change.Order.Numbers.Count} numbers.");
        // The deadline first: one without an order is dropped when it is due, an order without one would be forgotten.
        await deadlines.AddAsync(
            new Deadline(change.Order.Ref, DeadlineKind.DraftForgotten, now + alarms.Value.DraftReminder), cancellation);
        return (await writer.AddAsync(change, cancellation)).Order;
    }

    /// <summary>The order with the facts in place of what it held; a PIN that was not given again stays.</summary>
    public PortOrder Apply(PortOrder order, PortOrderFacts facts, bool keepPin = false) => order with
    {
        Numbers = facts.Numbers,
        Account = facts.Account with
        {
            ProtectedPin = facts.Pin is { } pin ? pins.Seal(pin, order.Id) : keepPin ? order.Account.ProtectedPin : null,
        },
        RequestedDate = facts.RequestedDate,
        RequestedTime = facts.RequestedTime,
        AdditionalEmails = facts.AdditionalEmails,
        PartialPort = facts.PartialPort,
    };

    private static PortOrder New(
        OrderId id, DateTimeOffset now, Caller caller, Organization organization, Location location) => new()
        {
            Id = id,
            OrderNumber = OrderNumbers.New('P'),
            OrganizationId = organization.Id,
            LocationId = location.Id,
            Market = location.Country,
            TimeZone = location.TimeZone,
            Language = location.Language ?? organization.Language,
            ContactEmail = location.Contact.Email,
            PlacedBy = caller.Name,
            StageSince = now,
            CreatedAt = now,
        };
}
