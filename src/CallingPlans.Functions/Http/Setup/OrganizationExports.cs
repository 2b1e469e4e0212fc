using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Application.Exports;
using CallingPlans.Application.Results;
using CallingPlans.Domain.Errors;
using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallingPlans.Functions.Http.Setup;

/// <summary>Exports of organisations, for the porting desk: asked for, looked at, fetched.</summary>
public sealed class OrganizationExports(OrganizationAccess organizations, ExportBook book, IExports exports)
{
    private const string Base = "api/organizations/{org}/export";

    [Function("OrganizationExportPost"), SignedIn]
    public Task<IResult> AskAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Base)] HttpRequest request, string org, CancellationToken cancellation) =>
        ForDeskAsync(
            request,
            org,
            async () =>
            {
                var asked = await book.AskAsync(request.Caller(), org, cancellation);
                return ApiAnswer.Json(StatusCodes.Status202Accepted, Show(asked), location: $"/api/organizations/{org}/export/{asked.Id}");
            },
            cancellation);

    [Function("OrganizationExportGet"), SignedIn]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Base + "/{id}")] HttpRequest request,
        string org, string id, CancellationToken cancellation) =>
        ForDeskAsync(
            request,
            org,
            async () => await exports.FindAsync(org, id, cancellation) is { } asked
                ? ApiAnswer.Ok(Show(asked))
                : request.Problem(Failure.NotFound()),
            cancellation);

    [Function("OrganizationExportDocument"), SignedIn]
    public Task<IResult> DownloadAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Base + "/{id}/document")] HttpRequest request,
        string org, string id, CancellationToken cancellation) =>
        ForDeskAsync(
            request,
            org,
            async () =>
            {
                if (await exports.FindAsync(org, id, cancellation) is not { } asked)
                    return request.Problem(Failure.NotFound());
                if (asked.Document is not { } document)
                    return request.Problem(Failure.Conflict(ErrorCode.StateConflict, null, ("state", "Pending")));
                return await exports.OpenFileAsync(asked, cancellation) is { } file
                    ? Results.File(file, document.ContentType, document.FileName)
                    : request.Problem(Failure.NotFound());
            },
            cancellation);

    private async Task<IResult> ForDeskAsync(HttpRequest request, string org, Func<Task<IResult>> act, CancellationToken cancellation)
    {
        var organization = await organizations.FindAsync(request.Caller(), org, cancellation);
        if (organization.Failure is { } missing)
            return request.Problem(missing);
        return request.Caller().RefuseUnless(Role.PortingDesk) is { } refused ? request.Problem(refused) : await act();
    }

    private static object Show(Export export) => new
    {
        id = export.Id,
        status = export.Document is null ? "Pending" : "Ready",
        askedAt = export.AskedAt,
        askedBy = export.AskedBy,
        expiresAt = export.ExpiresAt,
        document = export.Document,
        links = export.Document is null
            ? null
            : new { document = $"/api/organizations/{export.OrganizationId}/export/{export.Id}/document" },
    };
}
