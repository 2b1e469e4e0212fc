using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Domain.Tests.PortOrders;

/// <summary>A port order with valid defaults.</summary>
internal static class Sample
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);

    public static PortOrder Order(params string[] numbers) => new()
    {
        Id = OrderId.New(),
        OrderNumber = "P-TEST",
        OrganizationId = "contoso",
        LocationId = "hq",
        Market = "US",
        TimeZone = "America/New_York",
        Language = "en",
        ContactEmail = "telecom@contoso.example",
        PlacedBy = "Robin",
        StageSince = Now,
        CreatedAt = Now,
        Numbers = [.. numbers.Select(n => new PortedNumber(TelephoneNumber.Restore(n)))],
    };

    public static LetterOfAuthorization Letter(params string[] numbers) => new()
    {
        Status = LoaStatus.Signed,
        SignedAt = Now,
        DocumentId = "loa",
        Numbers = [.. numbers.Select(TelephoneNumber.Restore)],
    };
}
