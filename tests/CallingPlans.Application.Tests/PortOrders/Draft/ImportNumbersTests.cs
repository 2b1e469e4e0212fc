using CallingPlans.Application.PortOrders.Draft;
using CallingPlans.Application.Results;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.PortOrders.Draft;

public sealed class ImportNumbersTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task RunAsync_GoodAndBadLines_TakesTheGoodAndSaysWhyOfTheOthers()
    {
        var order = app.Store(UsOrder("+12025550101"));

        var imported = (await ImportAsync(
            order,
            """
            number
            +12025550102
            202-555-0103
            +442079460101

            +12025550101
            +12025550102
            "+12025550104"
            """)).Value;

        Assert.Equal(2, imported.Added);
        Assert.Equal(["+12025550101", "+12025550102", "+12025550104"], app.Now(order).Numbers.Select(n => n.Number.ToString()));
        Assert.Equal(
            [
                (3, "202-555-0103", ErrorCode.InvalidNumber),
                (4, "+442079460101", ErrorCode.WrongCountry),
                (6, "+12025550101", ErrorCode.DuplicateNumber),
                (7, "+12025550102", ErrorCode.DuplicateNumber),
            ],
            imported.Rejected.Select(r => (r.Line, r.Value, r.Error.Code)));
    }

    [Fact]
    public async Task RunAsync_ByteOrderMarkAndWindowsLines_AreRead()
    {
        var order = app.Store(UsOrder());

        Assert.Equal(1, (await ImportAsync(order, "\uFEFFnumber\r\n+12025550102\r\n")).Value.Added);
    }

    [Theory]
    [InlineData("number\n=cmd|' /C calc'!A0\n")]
    [InlineData("number\n\"unclosed\n+12025550102\n")]
    [InlineData("number\n\0\u202E\ud83d\n")]
    public async Task RunAsync_HostileLine_ComesBackWithoutControlCharacters(string csv)
    {
        var order = app.Store(UsOrder());

        var rejected = Assert.Single((await ImportAsync(order, csv)).Value.Rejected);

        Assert.Equal(ErrorCode.InvalidNumber, rejected.Error.Code);
        Assert.DoesNotContain(rejected.Value, char.IsControl);
    }

    [Fact]
    public async Task RunAsync_LongLine_IsShownShortAndCutBetweenCharacters()
    {
        var order = app.Store(UsOrder());

        var rejected = Assert.Single((await ImportAsync(order, $"number\nx{string.Concat(Enumerable.Repeat("📞", 5000))}\n")).Value.Rejected);

        Assert.True(rejected.Value.Length <= 64);
        Assert.DoesNotContain(rejected.Value.EnumerateRunes(), rune => rune == System.Text.Rune.ReplacementChar);
    }

    [Fact]
    public async Task RunAsync_NumberAdded_VoidsTheSignedLoa()
    {
        var order = app.Store(UsOrder());

        await ImportAsync(order, "number\n+12025550102\n");

        Assert.Null(app.Now(order).Loa);
    }

    [Fact]
    public async Task RunAsync_NothingNew_WritesNothing()
    {
        var order = app.Store(UsOrder());

        Assert.Equal(0, (await ImportAsync(order, "number\n+12025550101\n")).Value.Added);
        Assert.Equal(order, app.Now(order));
    }

    [Fact]
    public async Task RunAsync_ImportedMeanwhileByAnother_ReportsEachLineOnce()
    {
        var order = app.Store(UsOrder());
        app.Orders.BeforeNextSave(o => app.Orders.Put(o with
        {
            Numbers = [.. o.Numbers, new PortedNumber(Given.Number("+12025550102"))],
        }));

        var imported = (await ImportAsync(order, "number\n+12025550102\nbad\n+12025550103\n")).Value;

        Assert.Equal(1, imported.Added);
        Assert.Equal([2, 3], imported.Rejected.Select(r => r.Line));
        Assert.Equal(3, app.Now(order).Numbers.Count);
    }

    [Theory]
    [InlineData(OrderStage.SendingToCarrier)]
    [InlineData(OrderStage.AwaitingFoc)]
    [InlineData(OrderStage.Closed)]
    public async Task RunAsync_OrderThatTheCarrierHas_IsAConflict(OrderStage stage) => Assert.Equal(
        FailureKind.Conflict, (await ImportAsync(app.Store(UsOrder().In(stage)), "number\n+12025550102\n")).Failure!.Kind);

    [Fact]
    public async Task RunAsync_WaitingOrder_ClaimsWhatIsAdded()
    {
        var order = app.Store(GermanOrder("+4930901820").In(OrderStage.DeskReview).WithLoa(LoaStatus.Uploaded));

        var imported = (await ImportAsync(order, "number\n+4930901822\n")).Value;

        Assert.Equal(1, imported.Added);
        Assert.Equal(["+4930901820", "+4930901822"], app.Now(order).ClaimedNumbers.Select(n => n.ToString()));
        Assert.True(imported.Written.TellsLifecycle);
    }

    [Fact]
    public async Task RunAsync_WaitingOrderThatFailsTheCheck_TakesNothing()
    {
        var order = app.Store(GermanOrder("+4930901820").In(OrderStage.DeskReview) with { Documents = [] });

        Assert.Equal(FailureKind.Invalid, (await ImportAsync(order, "number\n+4930901822\n")).Failure!.Kind);

        Assert.Single(app.Now(order).Numbers);
    }

    private Task<Result<ImportedNumbers>> ImportAsync(PortOrder order, string csv) =>
        app.Get<ImportNumbers>().RunAsync(Given.Admin, app.Reach(order), csv, default);
}
