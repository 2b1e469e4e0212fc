using Azure.Data.Tables;
using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Infrastructure.Tables;

/// <summary>
/// The rows of the orders' table. Its partition is the organisation; an order's rows are in one partition, so that they
/// change together.
/// </summary>
/// <remarks>
/// <c>o|order</c> a port order; <c>n|order</c> an order of new numbers; <c>e|order|ticks|event</c> its timeline;
/// <c>i|order|event</c> events that were added on their own, so that each exists once; <c>m|order|mail</c> its waiting mails; <c>l|inverted ticks|order</c> its line
/// in the organisation's list, newest first.
/// </remarks>
internal static class OrderRows
{
    public static RowRange Lines { get; } = RowRange.Under("l");

    public static string Partition(string organizationId) => TableKey.Encode(organizationId);

    public static string Order(OrderId order) => TableKey.Of("o", order.ToString());

    public static string NumberOrder(OrderId order) => TableKey.Of("n", order.ToString());

    public static string Mail(OrderId order, string mailId) => TableKey.Of("m", order.ToString(), mailId);

    public static RowRange Mails(OrderId order) => RowRange.Under("m", order.ToString());

    public static RowRange Events(OrderId order) => RowRange.Under("e", order.ToString());

    public static TableEntity Event(OrderRef order, OrderEvent told) => Document(
        order.OrganizationId, TableKey.Of("e", order.Id.ToString(), TableKey.Ascending(told.At), told.Id), told);

    /// <summary>Exists once the event was added.</summary>
    public static TableEntity EventMark(OrderRef order, OrderEvent told) =>
        new(Partition(order.OrganizationId), TableKey.Of("i", order.Id.ToString(), told.Id));

    public static TableEntity Mail(OrderMail mail)
    {
        var entity = Document(mail.Order.OrganizationId, Mail(mail.Order.Id, mail.Id), mail);
        entity[nameof(OrderMail.Id)] = mail.Id;
        return entity;
    }

    public static TableEntity Line(OrderLine line) => Document(
        line.OrganizationId,
        TableKey.Of("l", TableKey.Descending(line.Item.CreatedAt), line.Item.Id.ToString()),
        line);

    /// <summary>What is written in one transaction with an order: its line, its events and its mails.</summary>
    public static IEnumerable<TableTransactionAction> With(OrderRef order, OrderLine line, OrderChange change) =>
    [
        Put(Line(line)),
        .. change.Events.Select(told => Put(Event(order, told))),
        .. change.Mails.Select(mail => Put(Mail(mail))),
    ];

    /// <summary>A row of an organisation that holds a value.</summary>
    public static TableEntity Document<T>(string organizationId, string row, T value)
    {
        var entity = new TableEntity(Partition(organizationId), row);
        EntityDocument.Write(entity, value);
        return entity;
    }

    private static TableTransactionAction Put(TableEntity row) => new(TableTransactionActionType.UpsertReplace, row);
}
