using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.PortOrders.Writing;

public sealed class PortOrderWriterTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task ChangeAsync_ChangeWithFollowUp_StoresTheSignalBeforeTheOrder()
    {
        var order = app.Store(UsOrder());

        var written = (await ChangeAsync(order, "note-1", change => change.TellsLifecycle = true)).Value;

        app.Journal.AssertOrder("signals.add", "orders.save");
        Assert.Equal("note-1", written.SignalId);
        Assert.True(written.TellsLifecycle);
        Assert.Equal(order.Revision + 1, app.Now(order).Revision);
    }

    [Fact]
    public async Task ChangeAsync_NothingFollows_StoresNoSignal()
    {
        var order = app.Store(UsOrder());

        var written = (await ChangeAsync(order, "note-1", _ => { })).Value;

        Assert.Null(written.SignalId);
        Assert.Empty(app.Signals.All);
        Assert.Single(app.Orders.EventsOf(order.Ref));
    }

    [Fact]
    public async Task ChangeAsync_NothingDecided_WritesNothing()
    {
        var order = app.Store(UsOrder());

        await app.Get<PortOrderWriter>().ChangeAsync(order.Ref, "nothing", "Robin", _ => (Failure?)null, default);

        Assert.Empty(app.Journal.Entries);
    }

    [Fact]
    public async Task ChangeAsync_SomebodyElseWritesFirst_DecidesAgainOnWhatIsStored()
    {
        var order = app.Store(UsOrder());
        app.Orders.BeforeNextSave(o => app.Orders.Put(o with { RequestedDate = new DateOnly(2026, 3, 9), Revision = 7 }));
        var seen = new List<long>();

        await ChangeAsync(order, "note-1", change => seen.Add(change.Before.Revision));

        Assert.Equal([1, 7], seen);
        Assert.Equal((8L, new DateOnly(2026, 3, 9)), (app.Now(order).Revision, app.Now(order).RequestedDate));
        Assert.Single(app.Orders.EventsOf(order.Ref));
    }

    [Fact]
    public async Task ChangeAsync_OrderWasReadBefore_IsNotReadAgain()
    {
        var order = app.Store(UsOrder());
        var read = await app.Orders.FindAsync(order.Ref, default);
        app.Orders.Put(order with { Revision = 7 });
        var seen = new List<long>();

        await app.Get<PortOrderWriter>().ChangeAsync(
            read!,
            "note-1",
            "Robin",
            change =>
            {
                seen.Add(change.Before.Revision);
                change.AddEvent(OrderEventKind.Note, "Noted.");
                return null;
            },
            default);

        // What was read is decided on first; it is read anew because somebody wrote since.
        Assert.Equal([1, 7], seen);
        Assert.Equal(8, app.Now(order).Revision);
    }

    [Fact]
    public async Task ChangeAsync_NeverItsTurn_GivesUpWithAConflict()
    {
        var order = app.Store(UsOrder());
        app.Orders.AlwaysChangedMeanwhile = true;

        var failure = (await ChangeAsync(order, "note-1", _ => { })).Failure!;

        Assert.Equal((FailureKind.Conflict, ErrorCode.StateConflict), (failure.Kind, Assert.Single(failure.Errors).Code));
        Assert.Equal(order, app.Now(order));
    }

    [Fact]
    public async Task ChangeAsync_UnknownOrder_IsNotFound() =>
        Assert.Equal(FailureKind.NotFound, (await ChangeAsync(UsOrder(), "note-1", _ => { })).Failure!.Kind);

    [Fact]
    public async Task ChangeRepeatablyAsync_SameOperationAgain_ChangesNothingAndNamesTheMailsThatWait()
    {
        var order = app.Store(UsOrder().In(OrderStage.AwaitingFoc));
        var decided = 0;
        Task<Result<WrittenOrder>> RunAsync() => app.Get<PortOrderWriter>().ChangeRepeatablyAsync(
            order.Ref,
            "alarm-1",
            Actors.System,
            change =>
            {
                decided++;
                change.AddEvent(OrderEventKind.Alarm, "Silent.");
                change.AddMail(MailTemplates.CarrierSilent);
                return null;
            },
            default);

        var first = (await RunAsync()).Value;
        var again = (await RunAsync()).Value;

        Assert.Equal(1, decided);
        Assert.Equal(1, app.Orders.Saves);
        Assert.Equal(first.Waiting, again.Waiting);
        Assert.Equal(first.Order, again.Order);
        Assert.Empty(app.Signals.All);
    }

    [Fact]
    public async Task ChangeAsync_ClockStepsBack_KeepsTheOrderOfTheTimeline()
    {
        var order = app.Store(UsOrder() with { LastEventAt = Given.Now.AddMinutes(5) });

        await ChangeAsync(order, "note-1", change => change.AddEvent(OrderEventKind.Note, "Second."));

        var events = app.Orders.EventsOf(order.Ref);
        Assert.Equal(2, events.Count);
        Assert.True(events[0].At > order.LastEventAt);
        Assert.True(events[1].At > events[0].At);
    }

    [Fact]
    public async Task ChangeAsync_ManyOperations_RemembersTheLatestOnly()
    {
        var order = app.Store(UsOrder());
        for (var i = 1; i <= 30; i++)
            await ChangeAsync(order, $"note-{i}", _ => { });

        var remembered = app.Now(order).Operations;
        Assert.Equal(24, remembered.Count);
        Assert.Equal("note-30", remembered[^1]);
        Assert.DoesNotContain("note-6", remembered);
    }

    private Task<Result<WrittenOrder>> ChangeAsync(PortOrder order, string operation, Action<PortOrderChange> decide) =>
        app.Get<PortOrderWriter>().ChangeAsync(
            order.Ref,
            operation,
            "Robin",
            change =>
            {
                decide(change);
                change.AddEvent(OrderEventKind.Note, "Something.");
                return (Failure?)null;
            },
            default);
}
