using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Application.Partners;
using CallingPlans.Application.Results;
using CallingPlans.Domain.Organizations;
using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Http.Requests;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallingPlans.Functions.Http.Setup;

/// <summary>Partners: set up by the porting desk, read by it and by the partner itself.</summary>
public sealed class PartnerSetup(IResourceStore<Partner> partners, PutPartner put)
{
    [Function("PartnerPut"), SignedIn]
    public async Task<IResult> PutAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/partners/{partner}")] HttpRequest request,
        string partner, CancellationToken cancellation)
    {
        if (Refusal(request.Caller(), partner, Role.PortingDesk) is { } refused)
            return request.Problem(refused);
        var version = await ResourceVersions.ReadAsync(request, () => FindAsync(partner, cancellation));
        var result = await put.RunAsync(partner, token => JsonBody.ReadAsync<PartnerInput>(request, token), version, cancellation);
        return request.Answer(result, done => ApiAnswer.Json(
            done.Created ? StatusCodes.Status201Created : StatusCodes.Status200OK, done.Stored.Value, ETags.Of(done.Stored.Version)));
    }

    [Function("PartnerGet"), SignedIn]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/partners/{partner}")] HttpRequest request,
        string partner, CancellationToken cancellation)
    {
        if (Refusal(request.Caller(), partner, Role.PortingDesk, Role.PartnerAdmin) is { } refused)
            return request.Problem(refused);
        return await FindAsync(partner, cancellation) is { } found
            ? ApiAnswer.Ok(found.Value, ETags.Of(found.Version))
            : request.Problem(Failure.NotFound());
    }

    /// <summary>Another partner does not exist for the caller; one's own is there, and may be not one's to change.</summary>
    private static Failure? Refusal(Caller caller, string partner, params Role[] roles) =>
        caller.Role != Role.PortingDesk && caller.PartnerId != partner ? Failure.NotFound() : caller.RefuseUnless(roles);

    private async Task<Stored<Partner>?> FindAsync(string partner, CancellationToken cancellation) =>
        Identifiers.IsValid(partner) ? await partners.FindAsync(partner, partner, cancellation) : null;
}
