using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Application.Consistency;
using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallingPlans.Functions.Http.Desk;

/// <summary>What the consistency checker found, and when it last looked at everything.</summary>
public sealed class DeskFindings(IFindings findings, ListAnswers lists)
{
    [Function("DeskFindingsList"), SignedIn]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/desk/findings")] HttpRequest request,
        CancellationToken cancellation)
    {
        if (request.Caller().RefuseUnless(Role.PortingDesk) is { } refused)
            return request.Problem(refused);
        var page = lists.ReadPage(request);
        if (page.Failure is { } malformed)
            return request.Problem(malformed);
        var found = await findings.ListAsync(confirmed: true, page.Value, cancellation);
        var language = RequestLanguage.Of(request);
        return ApiAnswer.Ok(new
        {
            items = found.Items.Select(finding => Show(finding, language)).ToList(),
            nextLink = lists.NextLink(request, found),
            lastPass = (await findings.ReadProgressAsync(cancellation)).LastPass,
        });
    }

    private static object Show(Finding finding, string language) => new
    {
        id = finding.Id,
        code = finding.Code,
        organizationId = finding.OrganizationId,
        orderId = finding.OrderId,
        entity = finding.Entity,
        says = finding.Says,
        shouldSay = finding.ShouldSay,
        remedy = FindingTexts.RemedyOf(finding.Code, language),
        firstSeenAt = finding.FirstSeenAt,
        lastSeenAt = finding.LastSeenAt,
    };
}
