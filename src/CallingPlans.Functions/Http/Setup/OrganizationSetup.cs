using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Application.Organizations;
using CallingPlans.Domain.Organizations;
using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Http.Requests;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallingPlans.Functions.Http.Setup;

/// <summary>Organisations, and what they are billed for.</summary>
public sealed class OrganizationSetup(
    OrganizationAccess organizations,
    IResourceStore<Organization> store,
    PutOrganization put,
    IBillingEventStore billing,
    ListAnswers lists)
{
    [Function("OrganizationPut"), SignedIn]
    public async Task<IResult> PutAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/organizations/{org}")] HttpRequest request,
        string org, CancellationToken cancellation)
    {
        var version = await ResourceVersions.ReadAsync(request, () => FindAsync(org, cancellation));
        var result = await put.RunAsync(
            request.Caller(), org, token => JsonBody.ReadAsync<OrganizationInput>(request, token), version, cancellation);
        return request.Answer(result, done => ApiAnswer.Json(
            done.Created ? StatusCodes.Status201Created : StatusCodes.Status200OK, done.Stored.Value, ETags.Of(done.Stored.Version)));
    }

    [Function("OrganizationGet"), SignedIn]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/organizations/{org}")] HttpRequest request,
        string org, CancellationToken cancellation) =>
        request.Answer(
            await organizations.FindAsync(request.Caller(), org, cancellation),
            found => ApiAnswer.Ok(found.Value, ETags.Of(found.Version)));

    [Function("BillingEventList"), SignedIn]
    public async Task<IResult> BillingAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/organizations/{org}/billing-events")] HttpRequest request,
        string org, CancellationToken cancellation)
    {
        var organization = await organizations.FindAsync(request.Caller(), org, cancellation);
        if (organization.Failure is { } missing)
            return request.Problem(missing);
        var page = lists.ReadPage(request);
        return page.Failure is { } malformed
            ? request.Problem(malformed)
            : lists.Answer(request, await billing.ListAsync(org, page.Value, cancellation), e => new
            {
                id = e.Id,
                kind = e.Kind,
                orderId = e.OrderId,
                number = e.Number,
                at = e.At,
                prorationDays = e.ProrationDays,
            });
    }

    private async Task<Stored<Organization>?> FindAsync(string org, CancellationToken cancellation)
    {
        var (partition, id) = OrganizationAccess.Key(org);
        return Identifiers.IsValid(org) ? await store.FindAsync(partition, id, cancellation) : null;
    }
}
