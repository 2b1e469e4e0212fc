using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Application.EmergencyAddresses;
using CallingPlans.Application.Migrations;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.Organizations;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.Exports;

/// <summary>
/// Everything that is stored of an organisation, as JSON beside the files themselves. No PIN and no webhook's secret; nothing is a
/// table that a spreadsheet would take formulas from.
/// </summary>
public sealed class ExportedOrganization(
    IResourceStore<Organization> organizations,
    IResourceStore<Location> locations,
    IResourceStore<PortabilityDecision> decisions,
    IOrderList list,
    IPortOrderStore ports,
    INumberOrderStore numberOrders,
    INumberInventory inventory,
    IBillingEventStore billing,
    ISupportCases cases,
    IWebhookStore webhooks,
    IDeliveryStore deliveries,
    IDocumentBlobs documents,
    EmergencyAddressHistory emergencies,
    MigrationBook migrations,
    IEnumerable<IMailbox> mailboxes)
{
    private const int AtOnce = 500;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public async Task WriteAsync(string id, ZipArchive archive, CancellationToken cancellation)
    {
        var (partition, key) = OrganizationAccess.Key(id);
        if (await organizations.FindAsync(partition, key, cancellation) is not { } organization)
            return;
        await WriteAsync(archive, "organization.json", organization.Value, cancellation);
        var places = await AllAsync(page => locations.ListAsync(id, page, cancellation));
        await WriteAsync(archive, "locations.json", places, cancellation);
        var numbers = await AllAsync(page => inventory.ListAsync(id, new NumberFilter(), page, cancellation));
        await WriteAsync(archive, "numbers.json", numbers, cancellation);
        foreach (var place in places)
        {
            await WriteAsync(archive, $"locations/{place.Id}/emergency-addresses.json", await HistoryAsync(id, EmergencySubject.Of(place.Id)), cancellation);
            await WriteAsync(
                archive, $"locations/{place.Id}/migrations.json", await AllAsync(page => migrations.ListAsync(place, page, cancellation)), cancellation);
        }

        foreach (var number in numbers.Where(n => n.EmergencyChange is not null))
        {
            await WriteAsync(
                archive, $"numbers/{number.Number}/emergency-addresses.json", await HistoryAsync(id, EmergencySubject.Of(number.Number)), cancellation);
        }

        await WriteAsync(archive, "billing-events.json", await AllAsync(page => billing.ListAsync(id, page, cancellation)), cancellation);
        await WriteAsync(archive, "portability-decisions.json", await AllAsync(page => decisions.ListAsync(id, page, cancellation)), cancellation);
        await WriteAsync(archive, "support-cases.json", await AllAsync(page => cases.ListAsync(id, page, cancellation)), cancellation);
        await WriteWebhooksAsync(id, archive, cancellation);
        foreach (var line in await AllAsync(page => list.ListAsync(id, new OrderListFilter(), page, cancellation)))
            await WriteOrderAsync(new OrderRef(id, line.Id), line, archive, cancellation);

        Task<List<EmergencyAddressChange>> HistoryAsync(string organizationId, EmergencySubject subject) =>
            AllAsync(page => emergencies.ListAsync(organizationId, subject, page, cancellation));
    }

    private async Task WriteWebhooksAsync(string id, ZipArchive archive, CancellationToken cancellation)
    {
        var own = await webhooks.ListAsync(id, cancellation);
        await WriteAsync(
            archive,
            "webhooks.json",
            own.Select(w => new { w.Id, w.Url, w.Events, w.CreatedAt, w.CreatedBy, w.DisabledAt }),
            cancellation);
        foreach (var webhook in own)
        {
            var sent = await AllAsync(page => deliveries.ListAsync(id, webhook.Id, page, cancellation));
            await WriteAsync(archive, $"webhooks/{webhook.Id}/deliveries.json", sent, cancellation);
        }
    }

    private async Task WriteOrderAsync(OrderRef reference, OrderListItem line, ZipArchive archive, CancellationToken cancellation)
    {
        var folder = $"orders/{line.OrderNumber}";
        var port = (await ports.FindAsync(reference, cancellation))?.Value;
        if (port is not null)
            await WriteAsync(archive, $"{folder}/order.json", port with { Account = port.Account with { ProtectedPin = null } }, cancellation);
        else
            await WriteAsync(archive, $"{folder}/order.json", (await numberOrders.FindAsync(reference, cancellation))?.Value, cancellation);
        var events = await AllAsync(page => ports.ListEventsAsync(reference, page, cancellation));
        await WriteAsync(archive, $"{folder}/events.json", events.Where(e => !e.DeskOnly), cancellation);
        foreach (var mailbox in mailboxes)
        {
            var mails = await AllAsync(page => mailbox.ListAsync(line.Id.ToString(), null, page, cancellation));
            await WriteAsync(archive, $"{folder}/mails.json", mails, cancellation);
        }

        foreach (var document in port?.Documents ?? [])
            await WriteFileAsync(document, folder, archive, cancellation);
    }

    /// <summary>Under its id: the uploader's name stands in the order.</summary>
    private async Task WriteFileAsync(OrderDocument document, string folder, ZipArchive archive, CancellationToken cancellation)
    {
        await using var content = await documents.OpenAsync(document.BlobName, cancellation)
            ?? throw new InvalidDataException($"Document {document.Id} has no content.");
        var extension = document.ContentType.EndsWith("png", StringComparison.Ordinal) ? "png" : "pdf";
        await using var entry = await archive.CreateEntry($"{folder}/documents/{document.Id}.{extension}").OpenAsync(cancellation);
        await content.CopyToAsync(entry, cancellation);
    }

    private static async Task WriteAsync<T>(ZipArchive archive, string name, T value, CancellationToken cancellation)
    {
        await using var entry = await archive.CreateEntry(name).OpenAsync(cancellation);
        await JsonSerializer.SerializeAsync(entry, value, Json, cancellation);
    }

    private static async Task<List<T>> AllAsync<T>(Func<PageRequest, Task<Page<T>>> list)
    {
        var all = new List<T>();
        string? continuation = null;
        do
        {
            var page = await list(new PageRequest(AtOnce, continuation));
            all.AddRange(page.Items);
            continuation = page.Continuation;
        }
        while (continuation is not null);
        return all;
    }
}
