using CallingPlans.Application.Access;
using CallingPlans.Application.Organizations;
using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallingPlans.Functions.Http.Setup;

/// <summary>Erases an organisation: an act of the porting desk that cannot be taken back.</summary>
public sealed class OrganizationErasure(OrganizationAccess organizations, EraseOrganization erase)
{
    [Function("OrganizationDelete"), SignedIn]
    public async Task<IResult> DeleteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/organizations/{org}")] HttpRequest request,
        string org, CancellationToken cancellation)
    {
        var organization = await organizations.FindAsync(request.Caller(), org, cancellation);
        if (organization.Failure is { } missing)
            return request.Problem(missing);
        if (request.Caller().RefuseUnless(Role.PortingDesk) is { } refused)
            return request.Problem(refused);
        return await erase.BeginAsync(org, cancellation) is { } open
            ? request.Problem(open)
            : Results.StatusCode(StatusCodes.Status202Accepted);
    }
}
