using CallingPlans.Application.PortOrders.Loa;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.PortOrders.Loa;

public sealed class SignLoaTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task RunAsync_AmendedWhileTheLetterWasWritten_IsAConflictAndLeavesNoFile()
    {
        var order = app.Store(UsOrder() with { Loa = null });
        app.Orders.Put(order with { Account = order.Account with { CompanyName = "Northwind" } });

        var failure = (await SignAsync(order)).Failure!;

        Assert.Equal(ErrorCode.StateConflict, Assert.Single(failure.Errors).Code);
        Assert.Null(app.Now(order).Loa);
        Assert.Empty(app.Blobs.Names);
    }

    [Fact]
    public async Task RunAsync_NumberAddedWhileTheLetterIsSaved_IsAConflict()
    {
        var order = app.Store(UsOrder() with { Loa = null });
        app.Orders.BeforeNextSave(o => app.Orders.Put(o with
        {
            Numbers = [.. o.Numbers, new PortedNumber(Given.Number("+12025550102"))],
        }));

        Assert.Equal(FailureKind.Conflict, (await SignAsync(order)).Failure!.Kind);
        Assert.Null(app.Now(order).Loa);
    }

    [Fact]
    public async Task RunAsync_NothingToSignFor_IsRefused() => Assert.Equal(
        FieldPointer.Numbers, Assert.Single((await SignAsync(app.Store(UsOrder() with { Numbers = [] }))).Failure!.Errors).Field);

    [Theory]
    [InlineData(OrderStage.AwaitingFoc)]
    [InlineData(OrderStage.Closed)]
    public async Task RunAsync_OrderIsPastIt_IsAConflict(OrderStage stage)
    {
        var order = app.Store(UsOrder().In(stage));

        Assert.Equal(FailureKind.Conflict, (await SignAsync(order)).Failure!.Kind);
        Assert.Empty(app.Blobs.Names);
    }

    [Fact]
    public async Task RunAsync_OrderWaitsForItsLoa_GoesOn()
    {
        using var reviewing = new FakeApp(("Desk:ReviewAll", "true"));
        var order = reviewing.Store(UsOrder().In(OrderStage.AwaitingLoa) with { Loa = null });

        var written = (await reviewing.Get<SignLoa>().RunAsync(
            order, new SignatureInput { Name = "Robin Counts", Title = "CFO", Consent = true }, "192.0.2.7", "Robin", default)).Value;

        Assert.Equal(OrderStage.DeskReview, written.Order.Stage);
        Assert.True(written.TellsLifecycle);
    }

    private Task<Result<WrittenOrder>> SignAsync(PortOrder order, bool? consent = true) => app.Get<SignLoa>().RunAsync(
        order,
        new SignatureInput { Name = "Robin Counts", Title = "CFO", Consent = consent },
        "192.0.2.7",
        "Robin",
        default);
}
