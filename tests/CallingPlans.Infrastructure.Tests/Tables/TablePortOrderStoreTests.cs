using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Domain.Webhooks;
using CallingPlans.Testing;
using static CallingPlans.Infrastructure.Tests.Tables.PortOrders;

namespace CallingPlans.Infrastructure.Tests.Tables;

public sealed class TablePortOrderStoreTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private readonly TestStorage storage = azurite.Create();

    private IPortOrderStore Store => storage.Get<IPortOrderStore>();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task AddAsync_OrderOfThousandNumbers_ComesBackWhole()
    {
        var order = Order(numbers: [.. Enumerable.Range(0, 1000).Select(i => $"+1425555{i:D4}")]) with
        {
            Account = new AccountFacts { CompanyName = "Contoso", AccountNumber = "A-1", ProtectedPin = "sealed" },
            Foc = new FirmOrderCommitment(new DateOnly(2026, 3, 9), Start.AddDays(7), Start),
            RequestedTime = new TimeOnly(9, 0),
        };

        await Store.AddAsync(order, Change("create"), default);
        var stored = await Store.FindAsync(order.Ref, default);

        Assert.Equal(order.Numbers, stored!.Value.Numbers);
        Assert.Equal(order.Account, stored.Value.Account);
        Assert.Equal(order.Foc, stored.Value.Foc);
        Assert.Equal(order.RequestedTime, stored.Value.RequestedTime);
        Assert.Equal(order.CreatedAt, stored.Value.CreatedAt);
    }

    [Fact]
    public async Task FindAsync_OtherOrganization_IsNull()
    {
        var order = Order("contoso");
        await Store.AddAsync(order, Change("create"), default);

        Assert.Null(await Store.FindAsync(new OrderRef("fabrikam", order.Id), default));
    }

    [Fact]
    public async Task SaveAsync_VersionAnswered_CanBeSavedAgain()
    {
        var order = Order();
        var stored = await Store.AddAsync(order, Change("create"), default);
        stored = await Store.SaveAsync(stored, stored.Value.After("one"), Change("one"), default);
        stored = await Store.SaveAsync(stored, stored.Value.After("two"), Change("two"), default);

        Assert.Equal(3, (await Store.FindAsync(order.Ref, default))!.Value.Revision);
        Assert.Equal((await Store.FindAsync(order.Ref, default))!.Version, stored.Version);
    }

    [Fact]
    public async Task SaveAsync_ChangedMeanwhile_ThrowsAndWritesNothing()
    {
        var order = Order();
        var read = await Store.AddAsync(order, Change("create"), default);
        await Store.SaveAsync(read, read.Value.After("theirs"), Change("theirs", Told("theirs")), default);

        await Assert.ThrowsAsync<ConcurrencyConflictException>(() => Store.SaveAsync(
            read,
            read.Value.After("mine"),
            Change("mine", Told("mine")) with { Mails = [PortOrders.Mail(order, "mine")] },
            default));

        Assert.Equal(["theirs"], (await Store.FindAsync(order.Ref, default))!.Value.Operations);
        Assert.Equal(["theirs"], await EventsAsync(order));
        Assert.Empty(await Store.ListWaitingAsync(order.Ref, default));
    }

    [Fact]
    public async Task SaveAsync_ManyAtOnce_OneWins()
    {
        var read = await Store.AddAsync(Order(), Change("create"), default);

        var won = await Task.WhenAll(Enumerable.Range(0, 12).Select(async i =>
        {
            try
            {
                await Store.SaveAsync(read, read.Value.After($"{i}"), Change($"{i}", Told($"{i}")), default);
                return true;
            }
            catch (ConcurrencyConflictException)
            {
                return false;
            }
        }));

        Assert.Single(won, w => w);
        Assert.Single(await EventsAsync(read.Value));
    }

    [Fact]
    public async Task AddAsync_AnswerLost_IsDoneOnce()
    {
        var order = Order().After("create");
        await Store.FindAsync(order.Ref, default);
        storage.Connection.FailNextWrite(new StorageFault.LoseAnswer());

        var stored = await Store.AddAsync(order, Change("create", Told("created")), default);

        Assert.Equal((await Store.FindAsync(order.Ref, default))!.Version, stored.Version);
        Assert.Equal(["created"], await EventsAsync(order));
    }

    [Fact]
    public async Task SaveAsync_AnswerLost_IsDoneOnce()
    {
        var read = await Store.AddAsync(Order(), Change("create"), default);
        storage.Connection.FailNextWrite(new StorageFault.LoseAnswer());

        var saved = await Store.SaveAsync(read, read.Value.After("sign"), Change("sign", Told("signed")), default);

        Assert.Equal(["sign"], saved.Value.Operations);
        Assert.Equal(["signed"], await EventsAsync(read.Value));
    }

    [Fact]
    public async Task SaveAsync_SameOperationAgain_AnswersWhatTheFirstWrote()
    {
        var read = await Store.AddAsync(Order(), Change("create"), default);
        await Store.SaveAsync(
            read, read.Value.After("sign") with { PlacedBy = "first" }, Change("sign", Told("signed", Start)), default);

        var again = await Store.SaveAsync(
            read,
            read.Value.After("sign") with { PlacedBy = "second" },
            Change("sign", Told("signed", Start.AddMinutes(1))),
            default);

        Assert.Equal("first", again.Value.PlacedBy);
        Assert.Single(await EventsAsync(read.Value));
    }

    [Fact]
    public async Task SaveAsync_SameOperationAgainAfterALaterOne_AnswersTheLaterState()
    {
        var read = await Store.AddAsync(Order(), Change("create"), default);
        var signed = await Store.SaveAsync(read, read.Value.After("sign"), Change("sign"), default);
        await Store.SaveAsync(signed, signed.Value.After("submit"), Change("submit"), default);

        var again = await Store.SaveAsync(read, read.Value.After("sign"), Change("sign"), default);

        Assert.Equal(["sign", "submit"], again.Value.Operations);
    }

    [Fact]
    public async Task ListEventsAsync_PageByPage_IsCompleteAndOldestFirst()
    {
        var order = Order();
        var events = Enumerable.Range(0, 10).Select(i => Told($"e{9 - i}", Start.AddSeconds(i))).ToArray();
        await Store.AddAsync(order, Change("create", events), default);
        await Store.AddAsync(Order(), Change("create", Told("of another order")), default);

        var first = await Store.ListEventsAsync(order.Ref, new PageRequest(5), default);
        var second = await Store.ListEventsAsync(order.Ref, new PageRequest(5, first.Continuation), default);

        Assert.Equal(events, first.Items.Concat(second.Items));
        Assert.Null(second.Continuation);
    }

    [Fact]
    public async Task CompleteMailAsync_Repeated_LeavesOneEventAndNoMail()
    {
        var order = Order();
        OrderMail[] mails = [PortOrders.Mail(order, "m1"), PortOrders.Mail(order, "m2")];
        await Store.AddAsync(order, Change("create") with { Mails = mails }, default);
        Assert.Equal(["m1", "m2"], await MailsAsync(order));
        Assert.Equal(order.OrderNumber, (await Store.FindMailAsync(order.Ref, "m1", default))!.OrderNumber);

        await Store.CompleteMailAsync(order.Ref, "m1", Told("sent", Start), default);
        await Store.CompleteMailAsync(order.Ref, "m1", Told("sent", Start.AddMinutes(1)), default);

        Assert.Equal(["m2"], await MailsAsync(order));
        Assert.Null(await Store.FindMailAsync(order.Ref, "m1", default));
        Assert.Equal(["sent"], await EventsAsync(order));
    }

    [Fact]
    public async Task AddEventAsync_SameEventAtAnotherMoment_IsTheFirst()
    {
        var order = Order();
        await Store.AddEventAsync(order.Ref, Told("note", Start), default);
        await Store.AddEventAsync(order.Ref, Told("note", Start.AddMinutes(1)), default);

        Assert.Equal(["note"], await EventsAsync(order));
    }

    [Theory]
    [InlineData("a/b\\c#d?e")]
    [InlineData("quote's and \u202e bidi")]
    [InlineData("= | % +")]
    public async Task AddAsync_HostileTextInIds_FindsItAgain(string text)
    {
        var order = Order($"org {text}") with { OrderNumber = text };
        var change = Change(text, Told(text)) with { Mails = [PortOrders.Mail(order, text)] };

        await Store.AddAsync(order, change, default);

        Assert.Equal(text, (await Store.FindAsync(order.Ref, default))!.Value.OrderNumber);
        Assert.Equal([text], await EventsAsync(order));
        Assert.Equal([text], await MailsAsync(order));
        Assert.NotNull(await Store.FindMailAsync(order.Ref, text, default));
    }

    [Fact]
    public async Task RemoveNoticeAsync_Repeated_LeavesTheMailsThatWait()
    {
        var order = Order();
        var notice = new OrderNotice
        {
            Id = "m1",
            Order = order.Ref,
            OrderNumber = order.OrderNumber,
            Status = "Pending",
            Stage = order.Stage,
            At = Start,
            Messages = [new NoticeMessage("msg", WebhookEvents.StatusChanged, ["hook"])],
        };
        await Store.AddAsync(order, Change("create") with { Mails = [PortOrders.Mail(order, "m1")], Notice = notice }, default);

        Assert.Equal([new(WaitingKind.Mail, "m1"), new(WaitingKind.Notice, "m1")], await Store.ListWaitingAsync(order.Ref, default));
        Assert.Equivalent(notice, await Store.FindNoticeAsync(order.Ref, "m1", default));
        await Store.RemoveNoticeAsync(order.Ref, "m1", default);
        await Store.RemoveNoticeAsync(order.Ref, "m1", default);

        Assert.Null(await Store.FindNoticeAsync(order.Ref, "m1", default));
        Assert.Equal([new(WaitingKind.Mail, "m1")], await Store.ListWaitingAsync(order.Ref, default));
    }

    private async Task<IReadOnlyList<string>> MailsAsync(PortOrder order) =>
        [.. (await Store.ListWaitingAsync(order.Ref, default)).Where(w => w.Kind == WaitingKind.Mail).Select(w => w.Id)];

    private async Task<IReadOnlyList<string>> EventsAsync(PortOrder order) =>
        [.. (await Store.ListEventsAsync(order.Ref, new PageRequest(100), default)).Items.Select(e => e.Id)];
}
