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
using CallingPlans.Infrastructure.Blobs;
using CallingPlans.Infrastructure.Tables;
using MailPage = CallingPlans.Application.Abstractions.Storage.Page<CallingPlans.Application.Abstractions.Mail.MailboxItem>;

namespace CallingPlans.Infrastructure.Mail.Sending;

/// <summary>
/// The local mailbox: mails go nowhere and can be looked at, one for each recipient. A mail is the blob <c>orders/{order}/{hash of id and recipient}</c>;
/// an empty blob <c>times/{moment}-{order}-{hash}</c> puts all mails in time's order.
/// </summary>
internal sealed class MailboxMailer(BlobContainers containers, TimeProvider clock) : IMailer, IMailbox
{
    private const string SentAtKey = "sentat";
    /// <summary>Begins the names that put all mails in time's order.</summary>
    public const string TimesPrefix = "times/";
    private const int TicksDigits = 19;

    public async Task SendAsync(MailMessage message, CancellationToken cancellation)
    {
        try
        {
            foreach (var recipient in message.To)
            {
                var own = message with { To = [recipient] };
                await OnMailsAsync((mails, token) => SendAsync(mails, own, token), cancellation);
            }
        }
        catch (StorageUnavailableException e)
        {
            throw new MailUnavailableException("The mailbox does not answer.", e);
        }
    }

    /// <inheritdoc/>
    /// <remarks>What cannot be an order's id has no mails; storage is not asked, which takes no control characters.</remarks>
    public Task<MailPage> ListAsync(string? orderId, string? to, PageRequest page, CancellationToken cancellation) =>
        orderId is not null && !orderId.All(char.IsAsciiLetterOrDigit) ? Task.FromResult(new MailPage([], null)) : OnMailsAsync(
            (mails, token) => orderId is null ? ListAllAsync(mails, to, page, token) : ListOrderAsync(mails, orderId, to, page, token),
            cancellation);

    public Task<int> PurgeAsync(DateTimeOffset sentBefore, int max, CancellationToken cancellation) => OnMailsAsync(
        async (mails, token) =>
        {
            var purged = 0;
            var end = TimesPrefix + TableKey.Ascending(sentBefore);
            await foreach (var time in mails.GetBlobsAsync(BlobTraits.None, BlobStates.None, TimesPrefix, token))
            {
                if (string.CompareOrdinal(time.Name, end) >= 0 || purged == max)
                    break;
                await mails.DeleteBlobIfExistsAsync(NameOfTime(time.Name), cancellationToken: token);
                await mails.DeleteBlobIfExistsAsync(time.Name, cancellationToken: token);
                purged++;
            }

            return purged;
        },
        cancellation);

    private async Task<DateTimeOffset> SendAsync(
        BlobContainerClient mails, MailMessage message, CancellationToken cancellation)
    {
        var sentAt = await PutOnceAsync(mails.GetBlobClient(NameOf(message)), message, cancellation);

        // Also when the mail was there: the call that wrote it may have ended before this.
        var time = mails.GetBlobClient($"{TimesPrefix}{TableKey.Ascending(sentAt)}-{message.OrderId}-{HashOf(message)}");
        await time.UploadAsync(BinaryData.Empty, overwrite: true, cancellation);
        return sentAt;
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
                    Metadata = new Dictionary<string, string> { [SentAtKey] = TableKey.Ascending(now) },
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
    private static async Task<MailPage> ListOrderAsync(
        BlobContainerClient mails, string orderId, string? to, PageRequest page, CancellationToken cancellation)
    {
        var found = new List<MailboxItem>();
        var blobs = mails.GetBlobsAsync(BlobTraits.None, BlobStates.None, $"orders/{orderId}/", cancellation);
        await foreach (var blob in blobs)
        {
            if (await FindAsync(mails, blob.Name, cancellation) is { } mail)
                found.Add(mail);
        }

        MailboxItem[] matching = [.. found.Where(m => IsTo(m, to)).OrderBy(m => m.SentAt).ThenBy(m => m.Message.Id)];
        var skipped = int.TryParse(page.Continuation, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
        var end = skipped + page.Top;
        return new([.. matching.Skip(skipped).Take(page.Top)], end < matching.Length ? end.ToString() : null);
    }

    private static async Task<MailPage> ListAllAsync(
        BlobContainerClient mails, string? to, PageRequest page, CancellationToken cancellation)
    {
        var found = new List<MailboxItem>();
        var continuation = page.Continuation;
        do
        {
            var times = mails.GetBlobsAsync(BlobTraits.None, BlobStates.None, TimesPrefix, cancellation)
                .AsPages(continuation, page.Top - found.Count);
            await using var enumerator = times.GetAsyncEnumerator(cancellation);
            if (!await enumerator.MoveNextAsync())
                return new(found, null);
            var read = await Task.WhenAll(
                enumerator.Current.Values.Select(time => FindAsync(mails, NameOfTime(time.Name), cancellation)));
            found.AddRange(read.OfType<MailboxItem>().Where(mail => IsTo(mail, to)));
            continuation = enumerator.Current.ContinuationToken;
        }
        while (found.Count < page.Top && !string.IsNullOrEmpty(continuation));

        return new(found, string.IsNullOrEmpty(continuation) ? null : continuation);
    }

    /// <summary>Null where its time was over between the list and here.</summary>
    private static async Task<MailboxItem?> FindAsync(BlobContainerClient mails, string name, CancellationToken cancellation)
    {
        try
        {
            var blob = await mails.GetBlobClient(name).DownloadContentAsync(cancellation);
            return blob.Value.Content.ToObjectFromJson<MailboxItem>();
        }
        catch (RequestFailedException gone) when (gone.Status == (int)HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    private static bool IsTo(MailboxItem mail, string? to) =>
        to is null || mail.Message.To.Contains(to, StringComparer.OrdinalIgnoreCase);

    /// <summary>Begins the names of an order's mails.</summary>
    public static string FolderOf(string orderId) => $"orders/{orderId}/";

    private static string NameOf(MailMessage message) => $"{FolderOf(message.OrderId)}{HashOf(message)}";

    private static string NameOfTime(string name)
    {
        var rest = name[(TimesPrefix.Length + TicksDigits + 1)..];
        var dash = rest.LastIndexOf('-');
        return $"orders/{rest[..dash]}/{rest[(dash + 1)..]}";
    }

    private static string HashOf(MailMessage message) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{message.Id}/{message.To[0]}")));

    private static DateTimeOffset SentAt(IDictionary<string, string> metadata) =>
        new(long.Parse(metadata[SentAtKey], CultureInfo.InvariantCulture), TimeSpan.Zero);

    private Task<T> OnMailsAsync<T>(
        Func<BlobContainerClient, CancellationToken, Task<T>> call, CancellationToken cancellation) =>
        StorageCalls.RunAsync(
            StoragePlace.Blobs(BlobContainers.Mail),
            StorageTiming.BlobCall,
            async token => await call(await containers.GetAsync(BlobContainers.Mail, token), token),
            cancellation);
}
