using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.Abstractions.Storage;
using MailPage = CallingPlans.Application.Abstractions.Storage.Page<CallingPlans.Application.Abstractions.Mail.MailboxItem>;

namespace CallingPlans.Infrastructure.Mail.Sending;

/// <summary>
/// The local mailbox: mails go nowhere and can be looked at. A mail is the blob <c>orders/{order}/{hash of its id}</c>;
/// an empty blob <c>times/{moment}-{order}-{hash}</c> puts all mails in time's order.
/// </summary>
internal sealed class MailboxMailer(BlobContainerClient container, TimeProvider clock) : IMailer, IMailbox
{
    internal const string ContainerName = "mail";

    private const string SentAtKey = "sentat";
    private const string TimesPrefix = "times/";
    private const int TicksDigits = 19;

    private volatile bool created;

    public async Task SendAsync(MailMessage message, CancellationToken cancellation)
    {
        try
        {
            await EnsureCreatedAsync(cancellation);
            var blob = container.GetBlobClient(NameOf(message));
            var sentAt = await PutOnceAsync(blob, message, cancellation);

            // Also when the mail was there: the call that wrote it may have ended before this.
            var time = container.GetBlobClient($"{TimesPrefix}{Ticks(sentAt)}-{message.OrderId}-{HashOf(message.Id)}");
            await time.UploadAsync(BinaryData.Empty, overwrite: true, cancellation);
        }
        catch (Exception e) when (e is AggregateException or RequestFailedException { Status: 0 or 408 or 429 or >= 500 })
        {
            throw new MailUnavailableException("The mailbox does not answer.", e);
        }
    }

    public async Task<MailPage> ListAsync(
        string? orderId, string? to, PageRequest page, CancellationToken cancellation)
    {
        await EnsureCreatedAsync(cancellation);
        return orderId is null
            ? await ListAllAsync(to, page, cancellation)
            : await ListOrderAsync(orderId, to, page, cancellation);
    }

    /// <summary>Writes the mail unless it is there, and answers when it was sent: the first time.</summary>
    private async Task<DateTimeOffset> PutOnceAsync(BlobClient blob, MailMessage message, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        try
        {
            await blob.UploadAsync(
                BinaryData.FromObjectAsJson(new MailboxItem(message, now)),
                new BlobUploadOptions
                {
                    Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
                    Metadata = new Dictionary<string, string> { [SentAtKey] = Ticks(now) },
                },
                cancellation);
            return now;
        }
        catch (RequestFailedException e) when (e.Status
            is (int)HttpStatusCode.Conflict or (int)HttpStatusCode.PreconditionFailed)
        {
            var there = await blob.GetPropertiesAsync(cancellationToken: cancellation);
            return SentAt(there.Value.Metadata);
        }
    }

    /// <summary>An order has few mails: they are put in order here, and a page goes on where the last one ended.</summary>
    private async Task<MailPage> ListOrderAsync(
        string orderId, string? to, PageRequest page, CancellationToken cancellation)
    {
        var found = new List<MailboxItem>();
        var blobs = container.GetBlobsAsync(
            BlobTraits.None, BlobStates.None, $"orders/{orderId}/", cancellation);
        await foreach (var blob in blobs)
            found.Add(await ReadAsync(blob.Name, cancellation));

        MailboxItem[] matching = [.. found.Where(m => IsTo(m, to)).OrderBy(m => m.SentAt).ThenBy(m => m.Message.Id)];
        var skipped = int.TryParse(page.Continuation, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
        var end = skipped + page.Top;
        return new([.. matching.Skip(skipped).Take(page.Top)], end < matching.Length ? end.ToString() : null);
    }

    private async Task<MailPage> ListAllAsync(string? to, PageRequest page, CancellationToken cancellation)
    {
        var found = new List<MailboxItem>();
        var continuation = page.Continuation;
        do
        {
            var times = container.GetBlobsAsync(BlobTraits.None, BlobStates.None, TimesPrefix, cancellation)
                .AsPages(continuation, page.Top - found.Count);
            await using var enumerator = times.GetAsyncEnumerator(cancellation);
            if (!await enumerator.MoveNextAsync())
                return new(found, null);
            foreach (var time in enumerator.Current.Values)
            {
                var mail = await ReadAsync(NameOfTime(time.Name), cancellation);
                if (IsTo(mail, to))
                    found.Add(mail);
            }

            continuation = enumerator.Current.ContinuationToken;
        }
        while (found.Count < page.Top && !string.IsNullOrEmpty(continuation));

        return new(found, string.IsNullOrEmpty(continuation) ? null : continuation);
    }

    private async Task<MailboxItem> ReadAsync(string name, CancellationToken cancellation)
    {
        var blob = await container.GetBlobClient(name).DownloadContentAsync(cancellation);
        return blob.Value.Content.ToObjectFromJson<MailboxItem>()!;
    }

    private static bool IsTo(MailboxItem mail, string? to) =>
        to is null || mail.Message.To.Contains(to, StringComparer.OrdinalIgnoreCase);

    private static string NameOf(MailMessage message) => $"orders/{message.OrderId}/{HashOf(message.Id)}";

    private static string NameOfTime(string name)
    {
        var rest = name[(TimesPrefix.Length + TicksDigits + 1)..];
        var dash = rest.LastIndexOf('-');
        return $"orders/{rest[..dash]}/{rest[(dash + 1)..]}";
    }

    private static string HashOf(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));

    private static string Ticks(DateTimeOffset moment) => moment.UtcTicks.ToString("D19");

    private static DateTimeOffset SentAt(IDictionary<string, string> metadata) =>
        new(long.Parse(metadata[SentAtKey], CultureInfo.InvariantCulture), TimeSpan.Zero);

    private async Task EnsureCreatedAsync(CancellationToken cancellation)
    {
        if (created)
            return;
        await container.CreateIfNotExistsAsync(cancellationToken: cancellation);
        created = true;
    }
}
