using CallingPlans.Application.PortOrders;
using CallingPlans.Application.PortOrders.Submit;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Organizations;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.PortOrders.Submit;

/// <summary>Each rule under its own name; an order that keeps all of them has no error.</summary>
public sealed class SubmissionRulesTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public void Check_WholeOrder_FindsNothing()
    {
        Assert.Empty(Check(UsOrder("+12025550101", "+12025550102")));
        Assert.Empty(Check(GermanOrder()));
    }

    [Fact]
    public void ATrialCannotPort() => AssertFound(
        Check(UsOrder(), Given.Organization(SubscriptionKind.Trial)), ErrorCode.PortNotAllowed, FieldPointer.Numbers);

    [Fact]
    public void ThereIsANumber() =>
        AssertFound(Check(UsOrder() with { Numbers = [], Loa = UsOrder().Loa }), ErrorCode.ValidationFailed, FieldPointer.Numbers);

    [Fact]
    public void TollFreeNumbersPortWhereTheMarketHasThemAndApart()
    {
        Assert.Empty(Check(UsOrder("+18005550101", "+18885550102")));
        AssertFound(Check(UsOrder("+18005550101", "+12025550101")), ErrorCode.PortNotAllowed, FieldPointer.Numbers, "+18005550101");
        AssertFound(Check(GermanOrder("+498001234567")), ErrorCode.PortNotAllowed, FieldPointer.Numbers, "+498001234567");
    }

    [Fact]
    public void EveryNumberHasItsLineType()
    {
        var order = UsOrder("+442079460101", "+442079460102") with { Market = "GB", TimeZone = "Europe/London" };
        var half = order with { Numbers = [order.Numbers[0] with { LineType = LineType.SingleLine }, order.Numbers[1]] };

        AssertFound(Check(half), ErrorCode.LineTypeRequired, "/numbers/1/lineType", "+442079460102");
        Assert.Empty(Check(half with { Numbers = [.. half.Numbers.Select(n => n with { LineType = LineType.MultiLine })] }));
        Assert.Empty(Check(UsOrder()));
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

    [Fact]
    public void AWirelessNumberHasItsPin()
    {
        var wireless = UsOrder() with { Account = UsOrder().Account with { NumberType = NumberType.Mobile } };

        AssertFound(Check(wireless), ErrorCode.InvalidPin, FieldPointer.Pin);
        Assert.Empty(Check(wireless with { Account = wireless.Account with { ProtectedPin = "sealed" } }));
    }

    [Theory]
    [InlineData("2026-01-31", false)]
    [InlineData("2026-01-30", true)]
    public void TheBillIsThereAndRecent(string date, bool tooOld)
    {
        var order = UsOrder().WithBill(DateOnly.Parse(date));

        Assert.Equal(tooOld ? [ErrorCode.BillTooOld] : [], Check(order).Select(e => e.Code));
        AssertFound(Check(UsOrder() with { Documents = [] }), ErrorCode.BillMissing, FieldPointer.Bill);
        Assert.Empty(Check(UsOrder().WithBill(null)));
    }

    [Fact]
    public void TheBillIsThereAndRecent_ByTheDayAtTheLocation()
    {
        // 2026-03-02 15:00 UTC: still the second in New York, the third already in Auckland.
        var order = UsOrder().WithBill(new DateOnly(2026, 1, 31));

        Assert.Empty(Check(order));
        AssertFound(Check(order with { TimeZone = "Pacific/Auckland" }), ErrorCode.BillTooOld, FieldPointer.Bill);
    }

    [Fact]
    public void TheLoaIsThereWhereItIsSignedInPlace()
    {
        AssertFound(Check(UsOrder() with { Loa = null }), ErrorCode.LoaMissing, FieldPointer.Loa);
        Assert.Empty(Check(GermanOrder() with { Loa = null }));
    }

    [Fact]
    public void TheLoaIsThereWhereItIsSignedInPlace_AndNotOlderThanItMayBe()
    {
        Assert.Empty(Check(UsOrder().WithLoa(at: Given.Now.AddDays(-30))));
        AssertFound(Check(UsOrder().WithLoa(at: Given.Now.AddDays(-30).AddSeconds(-1))), ErrorCode.InvalidLoa, FieldPointer.Loa);
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

    [Fact]
    public void TheFateOfTheBtnIsStated()
    {
        var btnLeaves = UsOrder("+12025550199", "+12025550101");
        var kept = btnLeaves with { PartialPort = new PartialPort(RemainingNumbers.Keep) };

        AssertFound(Check(kept), ErrorCode.MainBtnPending, FieldPointer.PartialPort, "+12025550199");
        // Without a statement every number of the account leaves: no error by itself.
        Assert.Empty(Check(btnLeaves));
        Assert.Empty(Check(btnLeaves with { PartialPort = new PartialPort(RemainingNumbers.Disconnect) }));
        Assert.Empty(Check(kept with { PartialPort = new PartialPort(RemainingNumbers.Keep, Given.Number("+12025550198")) }));
        Assert.Empty(Check(UsOrder() with { PartialPort = new PartialPort(RemainingNumbers.Keep) }));
    }

    [Fact]
    public void Check_SeveralRulesBroken_ReportsAllAtOnce()
    {
        var codes = Check(UsOrder() with { Documents = [], Loa = null, Account = new AccountFacts() }).Select(e => e.Code).ToList();

        Assert.Contains(ErrorCode.BillMissing, codes);
        Assert.Contains(ErrorCode.LoaMissing, codes);
        Assert.Contains(ErrorCode.AccountNumberRequired, codes);
    }

    private List<ErrorDetail> Check(PortOrder order, Organization? organization = null) =>
        [.. app.Get<SubmissionRules>().Check(order, organization ?? Given.Organization(), app.Get<MarketRulesSource>().Of(order))];

    private static void AssertFound(IReadOnlyList<ErrorDetail> errors, string code, string field, params string[] numbers)
    {
        var error = Assert.Single(errors);
        Assert.Equal((code, field), (error.Code, error.Field));
        Assert.Equal(numbers, error.Numbers ?? []);
    }
}
