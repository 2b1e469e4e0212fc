using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Domain.Webhooks;
using CallingPlans.Integration.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace CallingPlans.Integration.Consistency;

/// <summary>Makes each kind of difference by hand, and takes it back.</summary>
internal sealed class Spoiler(TestApp app, string organization)
{
    private static readonly DateTimeOffset LongAgo = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly TableServiceClient service = new(app.Data.ConnectionString);
    private readonly Stack<Func<Task>> undo = new();
    private readonly IPortOrderStore orders = app.Services.GetRequiredService<IPortOrderStore>();

    /// <summary>Everything as it was.</summary>
    public async Task RepairAsync()
    {
        while (undo.TryPop(out var one))
            await one();
    }

    /// <summary>Takes the row away that the condition finds.</summary>
    public async Task RemoveAsync(string table, Func<TableEntity, bool> isWanted)
    {
        var row = One(table, isWanted);
        await Table(table).DeleteEntityAsync(row.PartitionKey, row.RowKey);
        undo.Push(async () => await Table(table).AddEntityAsync(row));
    }

    /// <summary>Writes a row beside one that there is: its copy, changed.</summary>
    public async Task CopyAsync(string table, Func<TableEntity, bool> isWanted, Action<TableEntity> change)
    {
        var copy = new TableEntity(One(table, isWanted));
        copy.Remove("odata.etag");
        change(copy);
        await Table(table).AddEntityAsync(copy);
        undo.Push(async () => await Table(table).DeleteEntityAsync(copy.PartitionKey, copy.RowKey));
    }

    /// <summary>Writes an order otherwise than its events tell, beside what it does not tell either.</summary>
    public async Task WriteAsync(string id, Func<PortOrder, PortOrder> change, IReadOnlyList<OrderMail>? mails = null, OrderNotice? notice = null)
    {
        var reference = Ref(id);
        var stored = (await orders.FindAsync(reference, default))!;
        var written = await orders.SaveAsync(stored, change(stored.Value), new OrderChange("spoilt", [], mails ?? [], notice), default);
        undo.Push(async () =>
        {
            foreach (var mail in mails ?? [])
                await Table("Orders").DeleteEntityAsync(organization, $"m|{id}|{mail.Id}");
            if (notice is not null)
                await orders.RemoveNoticeAsync(reference, notice.Id, default);
            await orders.SaveAsync(written, stored.Value, new OrderChange("repaired", [], []), default);
        });
    }

    public Task WaitAsync(string id) => WriteAsync(
        id,
        order => order,
        [
            new OrderMail
            {
                Id = "mail-1", Template = "order-submitted", Language = "en", To = ["telecom@contoso.example"], Order = Ref(id), OrderNumber = "P-1",
                CreatedAt = LongAgo,
            },
        ],
        new OrderNotice { Id = "notice-1", Order = Ref(id), OrderNumber = "P-1", Status = "Pending", Stage = OrderStage.Draft, At = LongAgo, Messages = [] });

    public async Task TellAsync(string id, OrderEvent told)
    {
        await orders.AddEventAsync(Ref(id), told, default);
        undo.Push(async () =>
        {
            foreach (var row in Find("Orders", r => r.RowKey.Contains(told.Id, StringComparison.Ordinal)))
                await Table("Orders").DeleteEntityAsync(row.PartitionKey, row.RowKey);
        });
    }

    /// <summary>A signal, a deadline, a chore and a delivery whose time is long over.</summary>
    public async Task DelayAsync(string id)
    {
        var signals = app.Services.GetRequiredService<IPendingSignals>();
        await signals.AddAsync(new PendingSignal(Ref(id), "late", LongAgo), default);
        undo.Push(() => signals.RemoveAsync(Ref(id), "late", default));
        var deadlines = app.Services.GetRequiredService<IDeadlines>();
        var deadline = new Deadline(Ref(id), DeadlineKind.BillGoesStale, LongAgo);
        await deadlines.AddAsync(deadline, default);
        undo.Push(() => deadlines.RemoveAsync(deadline, default));
        var chores = app.Services.GetRequiredService<IChores>();
        var chore = new Chore(organization, ChoreKind.StartPlans, string.Empty, LongAgo);
        await chores.AddAsync(chore, default);
        undo.Push(() => chores.RemoveAsync(chore, default));
        var deliveries = app.Services.GetRequiredService<IDeliveryStore>();
        var delivery = new Delivery
        {
            Id = MessageId.Of(Ref(id), "late", "order.completed", LongAgo),
            OrganizationId = organization,
            WebhookId = "hook",
            Event = "order.completed",
            OrderId = OrderId.Parse(id),
            Body = "{}",
            CreatedAt = LongAgo,
            NextAttemptAt = LongAgo,
            RoundBegunAt = LongAgo,
        };
        await deliveries.AddAsync(delivery, default);
        undo.Push(() => deliveries.RemoveAsync(delivery.Ref, default));
    }

    /// <summary>Takes a document's content away, or writes another.</summary>
    public async Task ReplaceContentAsync(string id, DocumentKind kind, BinaryData? by)
    {
        var order = (await orders.FindAsync(Ref(id), default))!.Value;
        var name = order.LatestDocument(kind)!.BlobName.Split('/', 2);
        var blob = new BlobServiceClient(app.Data.ConnectionString, new BlobClientOptions(BlobClientOptions.ServiceVersion.V2021_12_02))
            .GetBlobContainerClient($"{app.Data.Prefix}-{name[0]}").GetBlobClient(name[1]);
        var content = (await blob.DownloadContentAsync()).Value.Content;
        await blob.DeleteAsync();
        if (by is not null)
            await blob.UploadAsync(by);
        undo.Push(async () => await blob.UploadAsync(content, overwrite: true));
    }

    public static ErrorDetail AnError() => ErrorDetail.Of(ErrorCode.TnMismatch);

    private OrderRef Ref(string id) => new(organization, OrderId.Parse(id));

    private TableEntity One(string table, Func<TableEntity, bool> isWanted) => Assert.Single(Find(table, isWanted));

    private List<TableEntity> Find(string table, Func<TableEntity, bool> isWanted) => [.. Table(table).Query<TableEntity>().Where(isWanted)];

    private TableClient Table(string name) => service.GetTableClient(app.Data.Prefix + name);
}
