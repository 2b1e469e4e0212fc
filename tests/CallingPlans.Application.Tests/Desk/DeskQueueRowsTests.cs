using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Desk.Queue;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.Desk;

public sealed class DeskQueueRowsTests : IDisposable
{
    private static readonly string Approval = DeskViews.OfNeed(DeskNeed.Approval);
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task RunAsync_RowsOfOrdersThatAreNotInTheView_AreNotShownAndPagesAreFull()
    {
        var inReview = new List<PortOrder>();
        for (var i = 0; i < 12; i++)
        {
            var order = At(i).In(i % 3 == 0 ? OrderStage.DeskReview : OrderStage.AwaitingFoc);
            app.DeskIndex.Put(Approval, app.Store(order));
            if (i % 3 == 0)
                inReview.Insert(0, order);
        }

        var first = await ListAsync(new DeskQueueFilter(Needs: DeskNeed.Approval), new PageRequest(3));
        var second = await ListAsync(new DeskQueueFilter(Needs: DeskNeed.Approval), new PageRequest(3, first.Continuation));

        Assert.Equal(inReview.Take(3).Select(o => o.Id), first.Items.Select(i => i.Id));
        Assert.Equal(inReview.Skip(3).Select(o => o.Id), second.Items.Select(i => i.Id));
        Assert.Null(second.Continuation);
    }

    [Fact]
    public async Task RunAsync_OrderHasLeftTheView_TakesItsRowAway()
    {
        app.DeskIndex.Put(Approval, app.Store(At(0).In(OrderStage.AwaitingFoc) with { Revision = 5 }), revision: 4);

        Assert.Empty((await ListAsync(new DeskQueueFilter(Needs: DeskNeed.Approval))).Items);

        Assert.Empty(app.DeskIndex.Rows);
    }

    [Fact]
    public async Task RunAsync_OrderIsAboutToEnterTheView_LeavesItsRow()
    {
        // The row was written for revision 6, and the order has not come so far: its write may be on its way.
        app.DeskIndex.Put(Approval, app.Store(At(0).In(OrderStage.AwaitingLoa) with { Revision = 5 }), revision: 6);

        Assert.Empty((await ListAsync(new DeskQueueFilter(Needs: DeskNeed.Approval))).Items);

        Assert.Single(app.DeskIndex.Rows);
    }

    [Fact]
    public async Task RunAsync_OrderWasNeverWritten_TakesItsRowAwayAfterAnHour()
    {
        app.DeskIndex.Put(DeskViews.All, At(0));
        await ListAsync(new DeskQueueFilter());
        Assert.Single(app.DeskIndex.Rows);
        app.Time.Advance(TimeSpan.FromHours(2));

        await ListAsync(new DeskQueueFilter());

        Assert.Empty(app.DeskIndex.Rows);
    }

    [Fact]
    public async Task RunAsync_Parked_ShowsEachOrderOnceAndMarksItElsewhere()
    {
        var order = app.Store(At(0).In(OrderStage.AwaitingFoc));
        app.DeskIndex.Put(DeskViews.All, order);
        app.StoreInQueue(At(1).In(OrderStage.AwaitingFoc));
        foreach (var id in (string[])["one", "two"])
            await app.Parked.AddAsync(new ParkedItem(id, "CarrierUpdate", order.Ref, "Too late.", "{}", Given.Now), default);

        var parked = await ListAsync(new DeskQueueFilter(Needs: DeskNeed.Parked));
        var all = await ListAsync(new DeskQueueFilter());

        Assert.Equal(order.Id, Assert.Single(parked.Items).Id);
        Assert.Equal([false, true], all.Items.Select(i => i.Needs.Contains(DeskNeed.Parked)));
    }

    private static PortOrder At(int minute) => UsOrder() with { CreatedAt = Given.Now.AddMinutes(minute) };

    private Task<Page<DeskQueueItem>> ListAsync(DeskQueueFilter filter, PageRequest? page = null) =>
        app.Get<ListDeskQueue>().RunAsync(filter, page ?? new PageRequest(50), default);
}
