using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.PortOrders.Lint;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Accounts;
using CallingPlans.Domain.Bills;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.PortOrders;

/// <summary>An order compared with all that is known of it.</summary>
public sealed class ReadLintTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Order_NothingDisagrees_HasNoFindings() => Assert.Empty(await LintAsync(UsOrder().WithBill(new DateOnly(2026, 3, 1))));

    [Fact]
    public async Task Bill_SaysOtherwise_IsFoundAndCanBeTakenOver()
    {
        var order = WithReading(UsOrder(), Fact("ACC-2", 0.95));

        var finding = Assert.Single(await LintAsync(order));

        Assert.Equal(
            (FieldPointer.AccountNumber, ErrorCode.AccountNumberMismatch, "ACC-1", "ACC-2", AccountSource.Bill),
            (finding.Field, finding.Code, finding.Entered, finding.Found, finding.Source));
        Assert.Equal("""{"account":{"accountNumber":"ACC-2"}}""", finding.Patch!.ToJsonString());
    }

    [Fact]
    public async Task Bill_IsNotSure_SaysNothing() => Assert.Empty(await LintAsync(WithReading(UsOrder(), Fact("ACC-2", 0.5))));

    [Fact]
    public async Task Bill_OrderIsWithTheCarrier_HasNoPatch() =>
        Assert.Null(Assert.Single(await LintAsync(WithReading(UsOrder(), Fact("ACC-2", 1)).In(OrderStage.AwaitingFoc))).Patch);

    [Fact]
    public async Task Bill_OneNumberMistyped_TakesTheOneThatTheBillHas()
    {
        var order = UsOrder("+12025550101", "+12025550102");
        order = WithReading(order, null, "+12025550199", "+12025550101", "+12025550120");

        var finding = Assert.Single(await LintAsync(order));

        Assert.Equal((ErrorCode.TnMismatch, "+12025550102", "+12025550120"), (finding.Code, finding.Entered, finding.Found));
        Assert.Equal("""{"numbers":[{"number":"+12025550101"},{"number":"+12025550120"}]}""".Replace("+", "\\u002B"), finding.Patch!.ToJsonString());
    }

    [Fact]
    public async Task Bill_ListsNeitherBtnNorNumbers_NamesBoth()
    {
        var order = WithReading(UsOrder("+12025550101", "+12025550102"), null, "+12025550150", "+12025550151", "+12025550152");

        Assert.Equal(
            [(FieldPointer.BillingTelephoneNumber, ErrorCode.BtnMismatch), (FieldPointer.Numbers, ErrorCode.TnMismatch)],
            (await LintAsync(order)).Select(f => (f.Field, f.Code)));
    }

    // Nothing on the bill says whose it is: nobody is told that it is not the account's.
    [Fact]
    public async Task Bill_PrintsANumberWithoutSayingWhose_IsNotHeldAgainstIt()
    {
        var order = WithReading(UsOrder("+12025550101", "+12025550102"), null, "+12025550199", "+12025550101");
        var bill = order.LatestDocument(DocumentKind.Bill)!;
        var reading = bill.Check.Bill! with { Mentioned = [TelephoneNumber.Restore("+12025550102")] };
        var mentions = order with { Documents = [bill with { Check = bill.Check with { Bill = reading } }] };

        Assert.Equal([ErrorCode.TnMismatch], (await LintAsync(order)).Select(f => f.Code));
        Assert.Empty(await LintAsync(mentions));
    }

    [Fact]
    public async Task Bill_ListsTheMainNumberOnly_SaysNothingOfTheOthers() =>
        Assert.Empty(await LintAsync(WithReading(UsOrder("+12025550101", "+12025550102"), null, "+12025550199")));

    [Fact]
    public async Task Bill_BtnLeavesAndOtherNumbersStay_AsksWhatBecomesOfThem()
    {
        var order = UsOrder("+12025550199");
        Assert.Empty(await LintAsync(WithReading(order, null, "+12025550199")));

        var finding = Assert.Single(await LintAsync(WithReading(order, null, "+12025550199", "+12025550120")));

        Assert.Equal((FieldPointer.PartialPort, ErrorCode.MainBtnPending), (finding.Field, finding.Code));
    }

    [Fact]
    public async Task Record_SaysOtherwise_IsFoundAfterTheBill()
    {
        app.Carrier.Record = Record() with { CompanyName = "Fabrikam", ServiceAddress = Given.Address() with { PostalCode = "10099" } };
        var order = WithReading(UsOrder(), Fact("ACC-2", 1));

        Assert.Equal(
            [
                (ErrorCode.AccountNumberMismatch, AccountSource.Bill),
                (ErrorCode.CompanyNameMismatch, AccountSource.Csr),
                (ErrorCode.PostalCodeMismatch, AccountSource.Csr),
            ],
            (await LintAsync(order)).Select(f => (f.Code, f.Source)));
        Assert.Equal(0, app.Orders.Saves);
    }

    [Fact]
    public async Task Carrier_IsDown_LeavesOutWhatOnlyItKnows()
    {
        app.Carrier.Record = Record() with { CompanyName = "Fabrikam" };
        app.Carrier.Unavailable = true;

        Assert.Equal([AccountSource.Bill], (await LintAsync(WithReading(UsOrder(), Fact("ACC-2", 1)))).Select(f => f.Source));
    }

    [Fact]
    public async Task Order_IsClosedOrHasNoNumbers_AsksNoCarrier()
    {
        Assert.Empty(await LintAsync(UsOrder().In(OrderStage.Closed)));
        await LintAsync(UsOrder() with { Numbers = [] });

        Assert.DoesNotContain(app.Journal.Entries, e => e.StartsWith("carrier.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Numbers_OfTwoCarriersOrInAnotherOrder_AreNamed()
    {
        var other = app.Store(UsOrder("+12025550102").In(OrderStage.AwaitingFoc));
        app.Carrier.Carriers[Given.Number("+12025550102")] = "Northwind";

        var findings = await LintAsync(UsOrder("+12025550101", "+12025550102").WithBill(new DateOnly(2026, 3, 1)));

        Assert.Equal([ErrorCode.SeveralCarriers, ErrorCode.NumberInOtherOrder], findings.Select(f => f.Code));
        Assert.Equal([Given.Number("+12025550102")], findings[1].Numbers);
        Assert.Empty(await LintAsync(other));
    }

    [Fact]
    public async Task Form_AgainstItself_IsNamedByField()
    {
        var order = UsOrder("+12025550199", "+18005550101") with { PartialPort = new PartialPort(RemainingNumbers.Keep) };
        order = order with
        {
            Account = order.Account with { NumberType = NumberType.Mobile },
            Numbers = [order.Numbers[0], order.Numbers[1] with { BillingTelephoneNumber = Given.Number("+12025550177") }],
        };

        Assert.Equal(
            [
                (FieldPointer.PartialPort, ErrorCode.MainBtnPending),
                (FieldPointer.Numbers, ErrorCode.MultipleBtns),
                (FieldPointer.Pin, ErrorCode.WirelessWithoutPin),
                (FieldPointer.Numbers, ErrorCode.TollFreeMixed),
            ],
            (await LintAsync(order.WithBill(new DateOnly(2026, 3, 1)))).Select(f => (f.Field, f.Code)));
    }

    [Theory]
    [InlineData(2, null, false)]
    [InlineData(29, null, true)]
    [InlineData(2, 29, true)]
    public async Task BillAndLoa_AreTooOldBeforeTheLikelyFoc_WillGoStale(int age, int? wishedInDays, bool stale)
    {
        var today = DateOnly.FromDateTime(Given.Now.DateTime);
        var order = (UsOrder() with { RequestedDate = wishedInDays is { } days ? today.AddDays(days) : null })
            .WithBill(today.AddDays(-age)).WithLoa(at: Given.Now.AddDays(-age));

        Assert.Equal(
            stale ? [ErrorCode.BillWillGoStale, ErrorCode.LoaWillGoStale] : [],
            (await LintAsync(order)).Select(f => f.Code));
    }

    private Task<IReadOnlyList<LintFinding>> LintAsync(PortOrder order) => app.Get<ReadLint>().RunAsync(order, default);

    private static BillFact<string> Fact(string value, double confidence) => new(value, 1, new BillBox(0, 0, 1, 1), confidence);

    private static CustomerServiceRecord Record()
    {
        var account = UsOrder().Account;
        return new CustomerServiceRecord(
            account.CarrierName, account.CompanyName, account.AccountNumber, account.BillingTelephoneNumber, account.AuthorizedName,
            account.ServiceAddress, []);
    }

    private static PortOrder WithReading(PortOrder order, BillFact<string>? accountNumber, params string[] numbers)
    {
        var bill = Document(DocumentKind.Bill, new DateOnly(2026, 3, 1));
        var reading = new BillReading
        {
            AccountNumber = accountNumber,
            Numbers = [.. numbers.Select(n => new BillFact<TelephoneNumber>(Given.Number(n), 1, new BillBox(0, 0, 1, 1), 1))],
        };
        return order with { Documents = [bill with { Check = bill.Check with { Bill = reading } }] };
    }
}
