using CallingPlans.Application.Access;
using CallingPlans.Application.Orders;
using CallingPlans.Application.PortOrders.Draft;
using CallingPlans.Application.PortOrders.Views;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.Rules;

/// <summary>An order that is being filled in, or amended.</summary>
public sealed class DraftTests : IDisposable
{
    private readonly FakeApp app = new();

    public static TheoryData<PortOrderInput> Parts =>
    [
        new PortOrderInput(),
        new PortOrderInput { Numbers = Given.Input("+12025550101").Numbers },
        new PortOrderInput { Account = Given.Input().Account },
        new PortOrderInput { Account = new AccountInput { CompanyName = "Contoso" } },
        new PortOrderInput { RequestedDate = new DateOnly(2000, 1, 1) },
        new PortOrderInput { AdditionalEmails = ["pat@contoso.example"] },
        new PortOrderInput { PartialPort = new PartialPortInput { RemainingNumbers = RemainingNumbers.Keep } },
    ];

    public void Dispose() => app.Dispose();

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task ADraftMayLackAnyPart(PortOrderInput input) => Assert.Empty(await app.DraftErrorsAsync("US", input));

    [Theory]
    [InlineData("US", ErrorCode.NotOfferedInMarket)]
    [InlineData("GB", ErrorCode.NotOfferedInMarket)]
    [InlineData("DE", null)]
    public async Task ATimeIsRequestedWhereTheMarketTakesOne(string country, string? code)
    {
        var input = new PortOrderInput { RequestedDate = new DateOnly(2026, 3, 9), RequestedTime = new TimeOnly(10, 0) };

        Assert.Equal(code is null ? [] : [code], (await app.DraftErrorsAsync(country, input)).Select(e => e.Code));
    }

    [Theory]
    [InlineData("zh-TW", "en", "zh-TW")]
    [InlineData("en", "zh-TW", "en")]
    [InlineData(null, "zh-TW", "zh-TW")]
    public async Task AnOrderIsInTheLanguageOfItsLocationOrElseOfItsOrganisation(string? location, string organization, string expected)
    {
        var order = (await app.Get<CreatePortOrder>().RunAsync(
            Given.Admin,
            Given.Organization() with { Language = organization },
            Given.Location() with { Language = location },
            new PortOrderInput(),
            NewIdentity.Fresh(),
            default)).Value;

        Assert.Equal(expected, order.Language);
    }

    [Theory]
    [InlineData(OrderStage.Draft, true)]
    [InlineData(OrderStage.CorrectionNeeded, true)]
    [InlineData(OrderStage.SendingToCarrier, false)]
    [InlineData(OrderStage.AwaitingFoc, false)]
    [InlineData(OrderStage.AwaitingPort, false)]
    [InlineData(OrderStage.PortOverdue, false)]
    [InlineData(OrderStage.CancelRequested, false)]
    [InlineData(OrderStage.Closed, false)]
    public async Task AnOrderIsAmendedUntilItIsWithTheCarrierAndAfterARejection(OrderStage stage, bool amended)
    {
        var order = app.Store(stage == OrderStage.Draft ? UsOrder() : UsOrder().In(stage));

        var result = await app.AmendAsync(order, Given.Input("+12025550102"));

        Assert.Equal(amended ? null : ErrorCode.StateConflict, result.Failure?.Errors[0].Code);
        Assert.Equal(amended ? "+12025550102" : "+12025550101", Assert.Single(app.Now(order).Numbers).Number.ToString());
    }

    [Theory]
    [InlineData(true, "+12025550101")]
    [InlineData(true, "+12025550101", "+12025550102")]
    [InlineData(false, "+12025550101", "+12025550102", "+12025550103")]
    [InlineData(false, "+12025550103")]
    public async Task AddingANumberVoidsASignedLoa(bool kept, params string[] numbers)
    {
        var order = app.Store(UsOrder("+12025550101", "+12025550102"));

        await app.AmendAsync(order, Given.Input(numbers));

        Assert.Equal(kept ? LoaStatus.Signed : LoaStatus.Missing, app.Now(order).LoaStatus);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("1234", true)]
    public async Task APinIsSealedAndNeverComesBack(string? pin, bool provided)
    {
        var input = Given.Input("+12025550101");
        var order = app.Store(UsOrder());
        await app.AmendAsync(order, input with { Account = input.Account! with { Pin = pin } });

        var view = app.Get<PortOrderViews>().Show(app.Now(order), Role.CustomerAdmin, "en");

        Assert.Equal(provided, view.Account.PinProvided);
        Assert.DoesNotContain("1234", System.Text.Json.JsonSerializer.Serialize(view), StringComparison.Ordinal);
        Assert.NotEqual("1234", app.Now(order).Account.ProtectedPin);
    }
}
