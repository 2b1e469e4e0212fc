using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Application.Support;
using CallingPlans.Domain.Support;
using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Http.Requests;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallingPlans.Functions.Http.Setup;

/// <summary>What an organisation asks of the porting desk beside its orders.</summary>
public sealed class SupportCases(OrganizationAccess organizations, OpenSupportCase open, ISupportCases cases, ListAnswers lists)
{
    private const string Base = "api/organizations/{org}/support-cases";

    [Function("SupportCaseOpen"), SignedIn]
    public async Task<IResult> OpenAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Base)] HttpRequest request,
        string org, CancellationToken cancellation)
    {
        var organization = await organizations.FindAsync(request.Caller(), org, cancellation);
        if (organization.Failure is { } missing)
            return request.Problem(missing);
        var input = await JsonBody.ReadAsync<SupportCaseInput>(request, cancellation);
        if (input.Failure is { } malformed)
            return request.Problem(malformed);
        return request.Answer(
            await open.RunAsync(request.Caller(), org, input.Value, request.Identity(), cancellation),
            opened => ApiAnswer.Json(StatusCodes.Status201Created, Show(opened)));
    }

    [Function("SupportCaseList"), SignedIn]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Base)] HttpRequest request,
        string org, CancellationToken cancellation)
    {
        var organization = await organizations.FindAsync(request.Caller(), org, cancellation);
        if (organization.Failure is { } missing)
            return request.Problem(missing);
        var page = lists.ReadPage(request);
        return page.Failure is { } malformed
            ? request.Problem(malformed)
            : lists.Answer(request, await cases.ListAsync(org, page.Value, cancellation), Show);
    }

    /// <summary>A case as its organisation and the desk see it.</summary>
    internal static object Show(SupportCase opened) => new
    {
        id = opened.Id,
        caseNumber = opened.CaseNumber,
        organizationId = opened.OrganizationId,
        kind = opened.Kind,
        detail = opened.Detail,
        number = opened.Number,
        createdAt = opened.CreatedAt,
        createdBy = opened.CreatedBy,
        answer = opened.Answer,
    };
}
