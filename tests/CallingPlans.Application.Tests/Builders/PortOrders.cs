using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.Tests.Builders;

/// <summary>Port orders with valid defaults: a draft that may be submitted, and an order in any stage.</summary>
internal static class PortOrders
{
    public static PortOrder UsOrder(params string[] numbers)
    {
        var moved = (numbers.Length == 0 ? ["+12025550101"] : numbers).Select(Given.Number).ToList();
        var order = new PortOrder
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
            StageSince = Given.Now,
            CreatedAt = Given.Now,
            LastEventAt = Given.Now,
            Numbers = [.. moved.Select(n => new PortedNumber(n))],
            Account = new AccountFacts
            {
                CarrierName = "Fabrikam Telecom",
                CompanyName = "Contoso",
                AccountNumber = "ACC-1",
                BillingTelephoneNumber = Given.Number("+12025550199"),
                AuthorizedName = "Robin Counts",
                ServiceAddress = Given.Address(),
            },
        };
        return order.WithBill(new DateOnly(2026, 2, 20)).WithLoa();
    }

    /// <summary>An order of Germany: the LOA is uploaded, the desk reviews, and only the desk tells what can be ported.</summary>
    public static PortOrder GermanOrder(params string[] numbers) =>
        UsOrder(numbers.Length == 0 ? ["+4930901820"] : numbers) with
        {
            Market = "DE",
            TimeZone = "Europe/Berlin",
            Loa = null,
        };

    public static PortOrder WithBill(this PortOrder order, DateOnly? date) => order with
    {
        Documents = [.. order.Documents, Document(DocumentKind.Bill, date)],
    };

    public static PortOrder WithLoa(this PortOrder order, LoaStatus status = LoaStatus.Signed, DateTimeOffset? at = null) => order with
    {
        Loa = new LetterOfAuthorization
        {
            Status = status,
            SignedBy = "Robin Counts",
            SignedAt = at ?? Given.Now.AddDays(-1),
            DocumentId = "loa",
            Numbers = [.. order.Numbers.Select(n => n.Number)],
        },
    };

    /// <summary>The order as it is in a stage: submitted, its numbers claimed, with its carrier and its FOC where it has them.</summary>
    public static PortOrder In(this PortOrder order, OrderStage stage, int attempts = 1) => order with
    {
        Status = StatusOf(stage),
        Stage = stage,
        StageSince = Given.Now,
        Attempts = attempts,
        SubmittedAt = Given.Now,
        ClaimedNumbers = [.. order.Numbers.Select(n => n.Number)],
        Placement = stage is OrderStage.AwaitingFoc or OrderStage.AwaitingPort or OrderStage.PortOverdue
            or OrderStage.CorrectionNeeded or OrderStage.CancelRequested
            ? Placement(attempts)
            : null,
        Foc = stage is OrderStage.AwaitingPort or OrderStage.PortOverdue
            ? Foc(Given.Now.AddDays(7))
            : null,
    };

    public static CarrierPlacement Placement(int attempt = 1) =>
        new(FakeCarrier.CarrierName, $"ref-{attempt}", attempt, Given.Now);

    /// <summary>A FOC in New York, learnt now.</summary>
    public static FirmOrderCommitment Foc(DateTimeOffset at, DateTimeOffset? receivedAt = null) =>
        new(DateOnly.FromDateTime(at.AddHours(-5).DateTime), at, receivedAt ?? Given.Now);

    public static OrderDocument Document(DocumentKind kind, DateOnly? billDate = null) => new()
    {
        Id = $"{kind}-{billDate:yyyyMMdd}",
        Kind = kind,
        FileName = "file.pdf",
        ContentType = "application/pdf",
        Size = 1,
        Sha256 = new string('0', 64),
        BlobName = "blob",
        UploadedAt = Given.Now,
        Check = new DocumentCheck(Readable: true, billDate, []),
    };

    public static CarrierUpdate Says(
        this PortOrder order, CarrierUpdateKind kind, string? id = null, int? attempt = null, DateTimeOffset? focAt = null) => new(
            id ?? $"{kind}-1",
            FakeCarrier.CarrierName,
            "ref-1",
            attempt ?? order.Attempts,
            kind,
            Given.Now,
            $"RAW_{kind}",
            kind == CarrierUpdateKind.FocReceived ? focAt ?? Given.Now.AddDays(7) : null,
            kind == CarrierUpdateKind.Rejected ? [new CarrierError("AccountNumberMismatch", "7A", "Account number wrong.")] : null);

    private static PortOrderStatus StatusOf(OrderStage stage) => stage switch
    {
        OrderStage.AwaitingFoc or OrderStage.CancelRequested => PortOrderStatus.Submitted,
        OrderStage.AwaitingPort or OrderStage.PortOverdue => PortOrderStatus.FocReceived,
        OrderStage.CorrectionNeeded => PortOrderStatus.Rejected,
        OrderStage.Closed => PortOrderStatus.Completed,
        _ => PortOrderStatus.Pending,
    };
}
