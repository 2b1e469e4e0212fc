using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.PortOrders.Documents;
using CallingPlans.Application.PortOrders.Views;
using CallingPlans.Application.Results;
using CallingPlans.Domain.Bills;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Http.Requests;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Microsoft.Net.Http.Headers;

namespace CallingPlans.Functions.Http.PortOrders;

/// <summary>Takes an uploaded file, from whoever may upload it, and answers with its check.</summary>
public sealed class DocumentUploads(UploadDocument upload, PortOrderAnswers answers)
{
    /// <param name="actor">As the timeline names whoever uploads it.</param>
    /// <param name="read">The order as it was just read; null where that is not known.</param>
    internal async Task<IResult> TakeAsync(
        HttpRequest request,
        PortOrder order,
        DocumentKind kind,
        string actor,
        DurableTaskClient client,
        CancellationToken cancellation,
        int status = StatusCodes.Status200OK,
        bool namesItsPath = true,
        Stored<PortOrder>? read = null)
    {
        var mediaType = RequestBody.MediaTypeOf(request);
        if (ContentSniffer.OfMediaType(mediaType) is null)
            return request.Problem(UnsupportedType());
        var content = await RequestBody.ReadAsync(request, BillRules.MaxBytes, cancellation);
        if (content.Failure is { } tooLarge)
            return request.Problem(tooLarge);
        var requested = request.Query.TryGetValue("request", out var requestId) ? requestId.ToString() : null;
        var uploaded = await upload.RunAsync(
            order, kind, new UploadedFile(FileNameOf(request), mediaType, content.Value), requested, actor, cancellation, read);
        if (uploaded.Failure is { } refused)
            return request.Problem(refused);
        await answers.FollowAsync(client, uploaded.Value.Written);
        var document = uploaded.Value.Document;
        var written = uploaded.Value.Written.Order;
        return ApiAnswer.Json(
            status,
            new
            {
                id = document.Id,
                // An order contact sees nothing of the order's form.
                check = namesItsPath
                    ? DocumentViews.Check(written, document, request.Language())
                    : DocumentViews.CheckAlone(document, request.Language()),
            },
            namesItsPath ? ETags.Of(written) : null,
            namesItsPath ? $"{PortOrderAnswers.Path(written)}/documents/{document.Id}" : null);
    }

    private static Failure UnsupportedType() => new(FailureKind.UnsupportedMediaType, [new ErrorDetail(
        ErrorCode.UnsupportedMediaType,
        null,
        Arguments: new Dictionary<string, string> { ["allowed"] = $"{ContentSniffer.PdfMediaType}, {ContentSniffer.PngMediaType}" })]);

    private static string? FileNameOf(HttpRequest request) =>
        ContentDispositionHeaderValue.TryParse(request.Headers.ContentDisposition.ToString(), out var disposition)
            ? HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value
            : null;
}
