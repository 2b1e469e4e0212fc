using CallingPlans.Application.Access;
using CallingPlans.Application.PortOrders.Draft;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Organizations;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.Tests.Builders;

/// <summary>People, places and inputs with valid defaults.</summary>
internal static class Given
{
    /// <summary>A Monday morning in New York.</summary>
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);

    public static readonly Caller Admin = new("robin", "Robin", null, Role.CustomerAdmin, "contoso", null);

    public static readonly Caller PartnerAdmin = new("pat", "Pat", null, Role.PartnerAdmin, null, "fabrikam");

    public static readonly Caller Desk = new("dana", "Dana", null, Role.PortingDesk, null, null);

    public static Caller Caller(this Role role) => role switch
    {
        Role.CustomerAdmin => Admin,
        Role.PartnerAdmin => PartnerAdmin,
        _ => Desk,
    };

    public static TelephoneNumber Number(string e164) => TelephoneNumber.Restore(e164);

    public static Organization Organization(SubscriptionKind kind = SubscriptionKind.Paid, int licences = 10) => new()
    {
        Id = "contoso",
        Name = "Contoso",
        PartnerId = "fabrikam",
        Language = "en",
        Subscription = new Subscription(kind, licences, OutboundCallingPlanSource.ControlHub),
    };

    public static Partner Partner() => new()
    {
        Id = "fabrikam",
        Name = "Fabrikam",
        Authorized = true,
        AddendumAcceptedAt = Now.AddDays(-1),
    };

    public static Location Location(string country = "US", string timeZone = "America/New_York") => new()
    {
        Id = "hq",
        OrganizationId = "contoso",
        Name = "Headquarters",
        Country = country,
        TimeZone = timeZone,
        Address = Address(),
        Contact = new LocationContact("Telecom", "telecom@contoso.example"),
        Connection = new PstnConnection { Kind = PstnConnectionKind.CallingPlans, EnabledAt = Now },
    };

    public static PostalAddress Address() =>
        new() { Street = "1 Contoso Way", City = "New York", Region = "NY", PostalCode = "10001", Country = "US" };

    /// <summary>All that an order says, as its administrator would send it.</summary>
    public static PortOrderInput Input(params string[] numbers) => new()
    {
        Numbers = [.. numbers.Select(n => new PortedNumberInput { Number = n })],
        Account = new AccountInput
        {
            CarrierName = "Fabrikam Telecom",
            CompanyName = "Contoso",
            AccountNumber = "ACC-1",
            BillingTelephoneNumber = "+12025550199",
            AuthorizedName = "Robin Counts",
            ServiceAddress = Address(),
        },
    };
}
