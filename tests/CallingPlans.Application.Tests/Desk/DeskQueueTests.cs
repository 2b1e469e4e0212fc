using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Desk.Queue;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.Desk;

public sealed class DeskQueueTests : IDisposable
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
    public async Task RunAsync_Filters_LetThroughWhatTheySay()
    {
        var review = Put(At(0).In(OrderStage.DeskReview));
        var foreign = Put(At(1).In(OrderStage.DeskReview) with { OrganizationId = "fabrikam" });
        var alarm = Put(At(2).In(OrderStage.AwaitingFoc) with { AlarmRaised = true });
        var asked = Put(At(3).In(OrderStage.AwaitingPort) with { DeskRequests = [Request()] });
        var documents = Put(At(4).In(OrderStage.AwaitingDocuments));

        Assert.Equal([documents, asked, alarm, foreign, review], await IdsAsync(new DeskQueueFilter()));
        Assert.Equal([foreign, review], await IdsAsync(new DeskQueueFilter(Needs: DeskNeed.Approval)));
        Assert.Equal([foreign], await IdsAsync(new DeskQueueFilter(Needs: DeskNeed.Approval, OrganizationId: "fabrikam")));
        Assert.Equal([alarm], await IdsAsync(new DeskQueueFilter(Needs: DeskNeed.Alarm)));
        Assert.Equal([asked], await IdsAsync(new DeskQueueFilter(Needs: DeskNeed.Request)));
        Assert.Equal([documents], await IdsAsync(new DeskQueueFilter(Needs: DeskNeed.Documents)));
        Assert.Equal([asked], await IdsAsync(new DeskQueueFilter(Status: "FocReceived")));
        Assert.Equal([documents, asked, alarm, review], await IdsAsync(new DeskQueueFilter(OrganizationId: "contoso")));
        Assert.Equal([alarm], await IdsAsync(new DeskQueueFilter(Status: "Submitted", OrganizationId: "contoso")));
        Assert.Empty(await IdsAsync(new DeskQueueFilter(Status: "Submitted", Needs: DeskNeed.Approval)));
    }

    [Fact]
    public async Task RunAsync_Parked_ShowsEachOrderOnceAndMarksItElsewhere()
    {
        var order = app.Store(At(0).In(OrderStage.AwaitingFoc));
        app.DeskIndex.Put(DeskViews.All, order);
        Put(At(1).In(OrderStage.AwaitingFoc));
        foreach (var id in (string[])["one", "two"])
            await app.Parked.AddAsync(new ParkedItem(id, "CarrierUpdate", order.Ref, "Too late.", "{}", Given.Now), default);

        var parked = await ListAsync(new DeskQueueFilter(Needs: DeskNeed.Parked));
        var all = await ListAsync(new DeskQueueFilter());

        Assert.Equal(order.Id, Assert.Single(parked.Items).Id);
        Assert.Equal([false, true], all.Items.Select(i => i.Needs.Contains(DeskNeed.Parked)));
    }

    private static PortOrder At(int minute) => UsOrder() with { CreatedAt = Given.Now.AddMinutes(minute) };

    private static DeskRequest Request() => new()
    {
        Id = "one",
        Kind = DeskRequestKind.Expedite,
        Detail = "Please.",
        RequestedAt = Given.Now,
        RequestedBy = "Robin",
    };

    private OrderId Put(PortOrder order)
    {
        app.Store(order);
        foreach (var view in DeskViews.Of(DeskQueueItem.Of(order)))
            app.DeskIndex.Put(view, order);
        return order.Id;
    }

    private async Task<IEnumerable<OrderId>> IdsAsync(DeskQueueFilter filter) => (await ListAsync(filter)).Items.Select(i => i.Id);

    private Task<Page<DeskQueueItem>> ListAsync(DeskQueueFilter filter, PageRequest? page = null) =>
        app.Get<ListDeskQueue>().RunAsync(filter, page ?? new PageRequest(50), default);
}
