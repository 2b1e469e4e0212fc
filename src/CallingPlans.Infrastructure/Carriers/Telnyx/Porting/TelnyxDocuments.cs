using System.Net.Http.Headers;
using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Infrastructure.Carriers.Telnyx.Http;
using CallingPlans.Infrastructure.Carriers.Telnyx.Wire;

namespace CallingPlans.Infrastructure.Carriers.Telnyx.Porting;

/// <summary>
/// Uploads documents. Telnyx deletes after 30 minutes what nothing names: who uploads has to link at once, and uploading again
/// does no harm.
/// </summary>
internal sealed class TelnyxDocuments(TelnyxClient client, IDocumentBlobs blobs)
{
    private const string Infected = "infected";

    /// <summary>The name by which a document is known again: the uploader's says too much, and may be anybody's.</summary>
    internal static string NameOf(OrderDocument document) =>
        document.Id + (document.ContentType == "image/png" ? ".png" : ".pdf");

    /// <summary>Uploads the document and answers Telnyx' id of it.</summary>
    /// <exception cref="CarrierUnavailableException">It arrived damaged, among the usual reasons.</exception>
    internal async Task<string> UploadAsync(OrderDocument document, CancellationToken cancellation)
    {
        var content = await blobs.OpenAsync(document.BlobName, cancellation)
            ?? throw new InvalidOperationException($"The content of document {document.Id} is gone.");
        await using (content)
        {
            var uploaded = await SendAsync(content, document, cancellation);
            if (uploaded.AvScanStatus == Infected)
                throw new CarrierRefusedException(Infected, $"Telnyx takes document {NameOf(document)} for infected.");
            return uploaded.Sha256 is null || uploaded.Sha256.Equals(document.Sha256, StringComparison.OrdinalIgnoreCase)
                ? uploaded.Id
                : throw new CarrierUnavailableException($"Document {document.Id} arrived damaged at Telnyx.");
        }
    }

    /// <summary>Sends a content as it is.</summary>
    internal async Task<TelnyxDocument> SendAsync(Stream content, OrderDocument document, CancellationToken cancellation)
    {
        // In memory, and so to be sent again where Telnyx has turned it away for its number.
        using var buffer = new MemoryStream();
        await content.CopyToAsync(buffer, cancellation);
        using var file = new ByteArrayContent(buffer.ToArray());
        file.Headers.ContentType = new MediaTypeHeaderValue(document.ContentType);
        file.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "\"file\"", FileName = $"\"{NameOf(document)}\"" };
        // As browsers write it: not every reader takes a boundary in quotes.
        var boundary = document.Sha256;
        using var form = new MultipartFormDataContent(boundary) { file };
        form.Headers.ContentType = MediaTypeHeaderValue.Parse($"multipart/form-data; boundary={boundary}");
        return await client.PostAsync<TelnyxDocument>("documents", form, cancellation);
    }
}
