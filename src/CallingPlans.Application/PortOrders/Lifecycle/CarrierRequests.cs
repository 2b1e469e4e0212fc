using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.PortOrders.Draft;
using CallingPlans.Domain.Dates;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.Lifecycle;

/// <summary>Says an order as carriers are told of it, with its PIN in clear.</summary>
public sealed class CarrierRequests(MarketRulesSource markets, PinSealing pins)
{
    public CarrierPortRequest Of(PortOrder order)
    {
        var rules = markets.Of(order);
        return new CarrierPortRequest
        {
            Order = order.Ref,
            Attempt = order.Attempts,
            Market = order.Market,
            Numbers = order.Numbers,
            Account = order.Account with { ProtectedPin = null },
            Pin = order.Account.ProtectedPin is { } sealedPin ? pins.Open(sealedPin, order.Id) : null,
            RequestedAt = order.RequestedDate is { } date
                ? LocalTime.ToInstant(date, order.RequestedTime ?? rules.Profile.Port.Window.Start, rules.Zone)
                : null,
            PartialPort = order.PartialPort,
            IsFamilyMember = order.Family is not null,
            Documents = order.Documents,
        };
    }
}
