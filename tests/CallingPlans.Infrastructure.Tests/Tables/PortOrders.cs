using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Infrastructure.Tests.Tables;

/// <summary>Orders with valid defaults.</summary>
internal static class PortOrders
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);

    public static PortOrder Order(
        string organization = "contoso", DateTimeOffset? createdAt = null, params string[] numbers)
    {
        var id = OrderId.New();
        return new PortOrder
        {
            Id = id,
            OrderNumber = $"P-{id.ToString()[..8].ToUpperInvariant()}",
            OrganizationId = organization,
            LocationId = "seattle",
            Market = "US",
            TimeZone = "America/Los_Angeles",
            Language = "en",
            ContactEmail = "contact@contoso.example",
            PlacedBy = "Robin",
            StageSince = createdAt ?? Start,
            CreatedAt = createdAt ?? Start,
            LastEventAt = createdAt ?? Start,
            Numbers = [.. numbers.Select(n => new PortedNumber(TelephoneNumber.Restore(n)))],
        };
    }

    public static OrderChange Change(string operation, params OrderEvent[] events) => new(operation, events, []);

    public static OrderEvent Told(string id, DateTimeOffset? at = null) => new()
    {
        Id = id,
        At = at ?? Start,
        Actor = Actors.System,
        Kind = OrderEventKind.Note,
        Detail = "Something happened.",
    };

    public static OrderMail Mail(PortOrder order, string id) => new()
    {
        Id = id,
        Template = MailTemplates.OrderSubmitted,
        Language = "en",
        To = ["contact@contoso.example"],
        Order = order.Ref,
        OrderNumber = order.OrderNumber,
        CreatedAt = Start,
    };

    /// <summary>The order after an operation, as the application would make it.</summary>
    public static PortOrder After(this PortOrder order, string operation) =>
        order with { Revision = order.Revision + 1, Operations = [.. order.Operations, operation] };
}
