using Azure.Data.Tables;
using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.Webhooks;

namespace CallingPlans.Infrastructure.Tables;

/// <summary>
/// The rows of the orders' table. Its partition is the organisation; an order's rows are in one partition, so that they
/// change together.
/// </summary>
/// <remarks>
/// <c>o|order</c> a port order; <c>n|order</c> an order of new numbers; <c>e|order|ticks|event</c> its timeline;
/// <c>i|order|event</c> events that were added on their own, so that each exists once; <c>m|order|mail</c> its waiting mails,
/// and under the same beginning, so that one query finds all that waits, <c>m|order|w|notice</c> what webhooks are to be
/// told; <c>l|inverted ticks|order</c> its line in the organisation's list, newest first.
/// </remarks>
internal static class OrderRows
{
    public static RowRange Lines { get; } = RowRange.Under("l");

    public static string Partition(string organizationId) => TableKey.Encode(organizationId);

    public static string Order(OrderId order) => TableKey.Of("o", order.ToString());

    public static string NumberOrder(OrderId order) => TableKey.Of("n", order.ToString());

    public static string Mail(OrderId order, string mailId) => TableKey.Of("m", order.ToString(), mailId);

    public static string Notice(OrderId order, string noticeId) => TableKey.Of("m", order.ToString(), "w", noticeId);

    public static RowRange AllWaiting(OrderId order) => RowRange.Under("m", order.ToString());

    public static RowRange Events(OrderId order) => RowRange.Under("e", order.ToString());

    public static TableEntity Event(OrderRef order, OrderEvent told) => Document(
        order.OrganizationId, TableKey.Of("e", order.Id.ToString(), TableKey.Ascending(told.At), told.Id), told);

    /// <summary>Exists once the event was added.</summary>
    public static TableEntity EventMark(OrderRef order, OrderEvent told) =>
        new(Partition(order.OrganizationId), TableKey.Of("i", order.Id.ToString(), told.Id));

    public static TableEntity Mail(OrderMail mail) =>
        Holding(mail.Order, Mail(mail.Order.Id, mail.Id), new(WaitingKind.Mail, mail.Id), mail);

    public static TableEntity Notice(OrderNotice notice) =>
        Holding(notice.Order, Notice(notice.Order.Id, notice.Id), new(WaitingKind.Notice, notice.Id), notice);

    /// <summary>What a row says that waits. A row of before there were notices is a mail.</summary>
    public static Waiting WaitingOf(TableEntity row) => new(
        row.GetString(nameof(Waiting.Kind)) is { } kind ? Enum.Parse<WaitingKind>(kind) : WaitingKind.Mail,
        row.GetString(nameof(Waiting.Id)));

    public static TableEntity Line(OrderLine line) => Document(
        line.OrganizationId, LineKey(line.Item.CreatedAt, line.Item.Id), line);

    public static string LineKey(DateTimeOffset createdAt, OrderId order) =>
        TableKey.Of("l", TableKey.Descending(createdAt), order.ToString());

    /// <summary>What is written in one transaction with an order: its line, its events and what waits.</summary>
    public static IEnumerable<TableTransactionAction> With(OrderRef order, OrderLine line, OrderChange change) =>
    [
        Put(Line(line)),
        .. change.Events.Select(told => Put(Event(order, told))),
        .. change.Mails.Select(mail => Put(Mail(mail))),
        .. change.Notice is { } notice ? [Put(Notice(notice))] : Array.Empty<TableTransactionAction>(),
    ];

    /// <summary>A row of an organisation that holds a value.</summary>
    public static TableEntity Document<T>(string organizationId, string row, T value)
    {
        var entity = new TableEntity(Partition(organizationId), row);
        EntityDocument.Write(entity, value);
        return entity;
    }

    private static TableEntity Holding<T>(OrderRef order, string row, Waiting waiting, T value)
    {
        var entity = Document(order.OrganizationId, row, value);
        entity[nameof(waiting.Kind)] = waiting.Kind.ToString();
        entity[nameof(waiting.Id)] = waiting.Id;
        return entity;
    }

    private static TableTransactionAction Put(TableEntity row) => new(TableTransactionActionType.UpsertReplace, row);
}
