using CallingPlans.Application.PortOrders.Draft;
using CallingPlans.Application.Results;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Markets;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.Tests.PortOrders.Draft;

public sealed class PortOrderInputReaderTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public void Read_EveryFault_IsReportedAtItsPointerAtOnce()
    {
        var input = new PortOrderInput
        {
            Numbers =
            [
                new PortedNumberInput { Number = "+12025550101", LineType = LineType.SingleLine },
                null,
                new PortedNumberInput { Number = "+12025550101", BillingTelephoneNumber = "12" },
            ],
            Account = new AccountInput { CompanyName = "Contoso\r\nBcc: all", BillingTelephoneNumber = "+442079460101" },
            RequestedTime = new TimeOnly(10, 0),
            AdditionalEmails = ["a@contoso.example", "Robin <robin@contoso.example>", null],
            PartialPort = new PartialPortInput(),
        };

        Assert.Equal(
            [
                "WrongCountry /account/billingTelephoneNumber",
                "ValidationFailed /account/companyName",
                "ValidationFailed /additionalEmails/1",
                "ValidationFailed /additionalEmails/2",
                "NotOfferedInMarket /numbers/0/lineType",
                "InvalidNumber /numbers/1/number",
                "InvalidNumber /numbers/2/billingTelephoneNumber",
                "DuplicateNumber /numbers/2/number",
                "ValidationFailed /partialPort/remainingNumbers",
                "NotOfferedInMarket /requestedTime",
            ],
            Read(input).Failure!.Errors.Select(e => $"{e.Code} {e.Field}").OrderBy(e => e.Split(' ')[1]));
    }

    [Fact]
    public void Read_NothingGiven_IsADraft() => Assert.Empty(Read(new PortOrderInput()).Value.Numbers);

    [Fact]
    public void Read_FictionalNumber_IsTakenInDevelopmentOnly()
    {
        using var production = new FakeApp(("Development:Enabled", "false"));
        var input = Given.Input("+12025550101") with { Account = null };

        Assert.True(Read(input).Succeeded);
        Assert.Equal(
            ErrorCode.InvalidNumber,
            Assert.Single(production.Get<PortOrderInputReader>().Read(input, Market("US")).Failure!.Errors).Code);
    }

    [Fact]
    public void Read_MoreNumbersThanTheMarketTakes_SaysTheLimit()
    {
        var error = Assert.Single(Read(Given.Input([.. Enumerable.Repeat("+12025550101", 1001)])).Failure!.Errors);

        Assert.Equal((ErrorCode.TooManyNumbers, "1000"), (error.Code, error.Arguments!["limit"]));
    }

    [Theory]
    [InlineData("+1202555\ud83d")]
    [InlineData("\0+12025550101")]
    [InlineData("+12025550101\n")]
    [InlineData("<script>alert(1)</script>")]
    public void Read_HostileNumber_IsShownHarmlessAndShort(string text)
    {
        var error = Assert.Single(Read(Given.Input(text)).Failure!.Errors);

        var shown = error.Arguments!["value"];
        Assert.True(shown.Length <= 32);
        Assert.DoesNotContain(shown, c => char.IsControl(c) || char.IsSurrogate(c));
    }

    [Fact]
    public void Read_DateWhereTheMarketTakesNone_IsNotOffered()
    {
        using var without = new FakeApp(("Markets:US:port:requestedDate", "false"));
        var input = new PortOrderInput { RequestedDate = new DateOnly(2026, 3, 9) };

        var error = Assert.Single(without.Get<PortOrderInputReader>().Read(input, without.Get<MarketCatalog>().Find("US")!).Failure!.Errors);

        Assert.True(Read(input).Succeeded);
        Assert.Equal((ErrorCode.NotOfferedInMarket, FieldPointer.RequestedDate), (error.Code, error.Field));
    }

    [Fact]
    public void Read_EmailsInTwoSpellings_AreOne() => Assert.Equal(
        ["Robin@Contoso.example"],
        Read(new PortOrderInput { AdditionalEmails = ["Robin@Contoso.example", " robin@contoso.EXAMPLE "] }).Value.AdditionalEmails);

    [Fact]
    public void Read_Account_SaysNothingOfItselfInLogs()
    {
        var input = Given.Input("+12025550101");
        var facts = Read(input with { Account = input.Account! with { Pin = "1234" } }).Value;

        Assert.DoesNotContain("ACC-1", $"{input.Account} {facts} {facts.Account}", StringComparison.Ordinal);
        Assert.DoesNotContain("1234", $"{input.Account} {facts} {facts.Account}", StringComparison.Ordinal);
    }

    private Result<PortOrderFacts> Read(PortOrderInput input) => app.Get<PortOrderInputReader>().Read(input, Market("US"));

    private MarketProfile Market(string country) => app.Get<MarketCatalog>().Find(country)!;
}
