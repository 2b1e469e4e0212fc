using CallingPlans.Domain.Markets;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Infrastructure.Tests.Tables;

/// <summary>Orders of new numbers with valid defaults.</summary>
internal static class NumberOrders
{
    public static NumberOrder Order(string organization = "contoso", params string[] numbers) => new()
    {
        Id = OrderId.New(),
        OrderNumber = "N-4F7K2Q9DXW",
        OrganizationId = organization,
        LocationId = "seattle",
        Market = "US",
        TimeZone = "America/Los_Angeles",
        Language = "en",
        ContactEmail = "contact@contoso.example",
        PlacedBy = "Robin",
        Stage = OrderStage.SendingToCarrier,
        StageSince = PortOrders.Start,
        Ordering = NewNumberOrdering.SelfService,
        NumberKind = NumberKind.Standard,
        Quantity = numbers.Length,
        Numbers = [.. numbers.Select(TelephoneNumber.Restore)],
        Terms = new TermsOfService(Required: true),
        CreatedAt = PortOrders.Start,
    };

    /// <summary>The order after an operation, as the application would make it.</summary>
    public static NumberOrder After(this NumberOrder order, string operation) =>
        order with { Revision = order.Revision + 1, Operations = [.. order.Operations, operation] };
}
