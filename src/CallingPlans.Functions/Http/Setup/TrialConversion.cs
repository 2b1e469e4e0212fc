using CallingPlans.Application.Access;
using CallingPlans.Application.Trials;
using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Http.Requests;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallingPlans.Functions.Http.Setup;

/// <summary>Makes a trial a paid subscription.</summary>
public sealed class TrialConversion(OrganizationAccess organizations, ConvertTrial convert)
{
    [Function("OrganizationConversion"), SignedIn]
    public async Task<IResult> ConvertAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/organizations/{org}/conversion")] HttpRequest request,
        string org, CancellationToken cancellation)
    {
        var organization = await organizations.FindAsync(request.Caller(), org, cancellation);
        if (organization.Failure is { } missing)
            return request.Problem(missing);
        if (request.Caller().RefuseUnless(Role.PartnerAdmin, Role.PortingDesk) is { } refused)
            return request.Problem(refused);
        var input = await JsonBody.ReadAsync<ConversionInput>(request, cancellation);
        if (input.Failure is { } malformed)
            return request.Problem(malformed);
        return request.Answer(
            await convert.RunAsync(organization.Value, input.Value, cancellation),
            done => ApiAnswer.Ok(done.Value, ETags.Of(done.Version)));
    }
}
