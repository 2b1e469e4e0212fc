using CallingPlans.Application.PortOrders;
using CallingPlans.Application.PortOrders.Submit;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Organizations;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.Rules;

/// <summary>Each rule under its own name; an order that keeps all of them has no error.</summary>
public sealed class SubmissionTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData(SubscriptionKind.Paid, true)]
    [InlineData(SubscriptionKind.Trial, false)]
    public void ATrialCannotPort(SubscriptionKind kind, bool allowed) =>
        AssertFound(Check(UsOrder(), Given.Organization(kind)), allowed ? null : ErrorCode.PortNotAllowed, FieldPointer.Numbers);

    [Theory]
    [InlineData(ErrorCode.ValidationFailed)]
    [InlineData(null, "+12025550101")]
    public void ThereIsANumber(string? code, params string[] numbers) => AssertFound(
        Check(UsOrder() with { Numbers = [.. numbers.Select(n => new PortedNumber(Given.Number(n)))] }), code, FieldPointer.Numbers);

    [Theory]
    [InlineData("US", "+18005550101", "+18885550102")]
    [InlineData("US", "+18005550101", "+12025550101", "+18005550101")]
    [InlineData("DE", "+498001234567", "+4930901820", "+498001234567")]
    [InlineData("GB", "+448081570192", "+448081570193", "+448081570192", "+448081570193")]
    public void TollFreeNumbersPortWhereTheMarketHasThemAndApart(string market, string one, string two, params string[] refused)
    {
        var order = market == "DE" ? GermanOrder(one, two) : UsOrder(one, two);

        AssertFound(
            Check(market == "GB" ? InTheUnitedKingdom(order, LineType.SingleLine, LineType.SingleLine) : order),
            refused.Length == 0 ? null : ErrorCode.PortNotAllowed,
            FieldPointer.Numbers,
            refused);
    }

    [Theory]
    [InlineData(LineType.SingleLine, LineType.MultiLine, null)]
    [InlineData(LineType.SingleLine, null, "/numbers/1/lineType")]
    [InlineData(null, LineType.MultiLine, "/numbers/0/lineType")]
    public void EveryNumberHasItsLineType(LineType? one, LineType? two, string? field)
    {
        var order = InTheUnitedKingdom(UsOrder("+442079460101", "+442079460102"), one, two);

        var error = Check(order).SingleOrDefault();

        Assert.Equal((field is null ? null : ErrorCode.LineTypeRequired, field), (error?.Code, error?.Field));
    }

    [Theory]
    [InlineData(FieldPointer.CarrierName, ErrorCode.AccountFieldRequired)]
    [InlineData(FieldPointer.CompanyName, ErrorCode.AccountFieldRequired)]
    [InlineData(FieldPointer.AccountNumber, ErrorCode.AccountNumberRequired)]
    [InlineData(FieldPointer.BillingTelephoneNumber, ErrorCode.AccountFieldRequired)]
    [InlineData(FieldPointer.AuthorizedName, ErrorCode.AccountFieldRequired)]
    [InlineData(FieldPointer.ServiceAddress, ErrorCode.AccountFieldRequired)]
    [InlineData(FieldPointer.ServiceAddress + "/street", ErrorCode.AccountFieldRequired)]
    [InlineData(FieldPointer.ServiceAddress + "/city", ErrorCode.AccountFieldRequired)]
    [InlineData(FieldPointer.ServiceAddress + "/region", ErrorCode.AccountFieldRequired)]
    [InlineData(FieldPointer.PostalCode, ErrorCode.AccountFieldRequired)]
    public void TheAccountFactsAreThere(string field, string code)
    {
        var whole = UsOrder();
        var account = field switch
        {
            FieldPointer.CarrierName => whole.Account with { CarrierName = null },
            FieldPointer.CompanyName => whole.Account with { CompanyName = null },
            FieldPointer.AccountNumber => whole.Account with { AccountNumber = null },
            FieldPointer.BillingTelephoneNumber => whole.Account with { BillingTelephoneNumber = null },
            FieldPointer.AuthorizedName => whole.Account with { AuthorizedName = null },
            FieldPointer.ServiceAddress => whole.Account with { ServiceAddress = null },
            FieldPointer.PostalCode => whole.Account with { ServiceAddress = whole.Account.ServiceAddress! with { PostalCode = null } },
            FieldPointer.ServiceAddress + "/street" => whole.Account with { ServiceAddress = whole.Account.ServiceAddress! with { Street = null } },
            FieldPointer.ServiceAddress + "/city" => whole.Account with { ServiceAddress = whole.Account.ServiceAddress! with { City = null } },
            _ => whole.Account with { ServiceAddress = whole.Account.ServiceAddress! with { Region = null } },
        };

        AssertFound(Check(whole with { Account = account }), code, field);
    }

    [Theory]
    [InlineData(NumberType.Mobile, null, ErrorCode.InvalidPin)]
    [InlineData(NumberType.Mobile, "sealed", null)]
    [InlineData(NumberType.Landline, null, null)]
    [InlineData(null, null, null)]
    public void AWirelessNumberHasItsPin(NumberType? kind, string? pin, string? code) => AssertFound(
        Check(UsOrder() with { Account = UsOrder().Account with { NumberType = kind, ProtectedPin = pin } }), code, FieldPointer.Pin);

    // 2026-03-02 15:00 UTC: still the second in New York, the third already in Auckland.
    [Theory]
    [InlineData("2026-01-31", "America/New_York", null)]
    [InlineData("2026-01-30", "America/New_York", ErrorCode.BillTooOld)]
    [InlineData("2026-01-31", "Pacific/Auckland", ErrorCode.BillTooOld)]
    [InlineData("without a date", "America/New_York", null)]
    [InlineData("none", "America/New_York", ErrorCode.BillMissing)]
    public void TheBillIsThereAndRecentAtTheLocation(string bill, string timeZone, string? code)
    {
        var order = UsOrder() with { TimeZone = timeZone, Documents = [] };
        order = bill switch
        {
            "none" => order,
            "without a date" => order.WithBill(null),
            _ => order.WithBill(DateOnly.Parse(bill)),
        };

        AssertFound(Check(order), code, FieldPointer.Bill);
    }

    [Theory]
    [InlineData("US", 0, null)]
    [InlineData("US", 30, null)]
    [InlineData("US", 31, ErrorCode.InvalidLoa)]
    [InlineData("US", null, ErrorCode.LoaMissing)]
    [InlineData("DE", null, null)]
    [InlineData("DE", 31, ErrorCode.InvalidLoa)]
    public void TheLoaIsThereWhereItIsSignedInPlaceAndNotTooOld(string market, int? days, string? code)
    {
        var order = market == "US" ? UsOrder() : GermanOrder();
        order = days is { } age ? order.WithLoa(at: Given.Now.AddDays(-age)) : order with { Loa = null };

        AssertFound(Check(order), code, FieldPointer.Loa);
    }

    [Theory]
    [InlineData("2026-03-03", true)]
    [InlineData("2026-03-02", false)]
    [InlineData("2026-03-07", false)]
    [InlineData("2026-04-01", true)]
    [InlineData("2026-04-02", false)]
    public void TheRequestedDateCanBeMet(string date, bool possible) => Assert.Equal(
        possible ? [] : [ErrorCode.RequestedDateInvalid],
        Check(UsOrder() with { RequestedDate = DateOnly.Parse(date) }).Select(e => e.Code));

    // Without a statement every number of the account leaves: no error by itself.
    [Theory]
    [InlineData("+12025550199", null, null, false)]
    [InlineData("+12025550199", RemainingNumbers.Disconnect, null, false)]
    [InlineData("+12025550199", RemainingNumbers.Keep, null, true)]
    [InlineData("+12025550199", RemainingNumbers.Keep, "+12025550198", false)]
    [InlineData("+12025550102", RemainingNumbers.Keep, null, false)]
    public void TheFateOfTheBtnIsStated(string number, RemainingNumbers? remaining, string? newBtn, bool missing)
    {
        var order = UsOrder(number, "+12025550101") with
        {
            PartialPort = remaining is { } fate ? new PartialPort(fate, newBtn is null ? null : Given.Number(newBtn)) : null,
        };

        AssertFound(
            Check(order), missing ? ErrorCode.MainBtnPending : null, FieldPointer.PartialPort, missing ? ["+12025550199"] : []);
    }

    [Theory]
    [InlineData("US", ErrorCode.AccountNumberRequired, ErrorCode.BillMissing, ErrorCode.LoaMissing)]
    [InlineData("DE", ErrorCode.AccountNumberRequired, ErrorCode.BillMissing)]
    public void EveryBrokenRuleIsToldAtOnce(string market, params string[] codes)
    {
        var whole = market == "US" ? UsOrder() : GermanOrder();
        var broken = whole with { Documents = [], Loa = null, Account = whole.Account with { AccountNumber = null } };

        Assert.Empty(Check(whole));
        Assert.Equal(codes, Check(broken).Select(e => e.Code));
    }

    private static PortOrder InTheUnitedKingdom(PortOrder order, params LineType?[] lineTypes) => order with
    {
        Market = "GB",
        TimeZone = "Europe/London",
        Numbers = [.. order.Numbers.Zip(lineTypes, (number, lineType) => number with { LineType = lineType })],
    };

    private List<ErrorDetail> Check(PortOrder order, Organization? organization = null) =>
        [.. app.Get<SubmissionRules>().Check(order, organization ?? Given.Organization(), app.Get<MarketRulesSource>().Of(order))];

    private static void AssertFound(IReadOnlyList<ErrorDetail> errors, string? code, string field, params string[] numbers)
    {
        Assert.Equal(code is null ? [] : [(code, field)], errors.Select(e => (e.Code, e.Field!)));
        Assert.Equal(numbers, errors.SelectMany(e => e.Numbers ?? []));
    }
}
