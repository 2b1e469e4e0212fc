using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Application.Desk.Notes;
using CallingPlans.Application.PortOrders.Views;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.Desk;

public sealed class NotesTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Timeline_HiddenNotesInBetween_HasFullPagesForCustomers()
    {
        var order = app.Store(UsOrder());
        for (var i = 0; i < 12; i++)
            await NoteAsync(order, $"note {i}", visible: i % 3 == 0);
        var timeline = app.Get<ReadTimeline>();

        var first = await timeline.RunAsync(order.Ref, Role.CustomerAdmin, new PageRequest(3), default);
        var second = await timeline.RunAsync(order.Ref, Role.CustomerAdmin, new PageRequest(3, first.Continuation), default);

        Assert.Equal(["note 0", "note 3", "note 6"], first.Items.Select(e => e.Detail));
        Assert.Equal(["note 9"], second.Items.Select(e => e.Detail));
        Assert.Null(second.Continuation);
    }

    [Fact]
    public async Task AddNote_ClosedOrder_IsTaken() =>
        Assert.True((await NoteAsync(app.Store(UsOrder().In(OrderStage.Closed)), "afterwards", true)).Succeeded);

    [Fact]
    public async Task AddNote_WithoutText_IsRefused() =>
        DeskTheory.AssertInvalid(await NoteAsync(app.Store(UsOrder()), " ", true), "/text");

    private Task<Results.Result<Application.PortOrders.Writing.WrittenOrder>> NoteAsync(PortOrder order, string text, bool? visible) =>
        app.Get<AddNote>().RunAsync(Given.Desk, order.Ref, new NoteInput { Text = text, VisibleToCustomer = visible }, default);
}
