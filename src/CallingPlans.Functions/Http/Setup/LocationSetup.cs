using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Application.Locations;
using CallingPlans.Application.Migrations;
using CallingPlans.Domain.Organizations;
using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Http.Requests;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallingPlans.Functions.Http.Setup;

/// <summary>Locations with their PSTN connection.</summary>
public sealed class LocationSetup(
    OrganizationAccess organizations,
    LocationAccess access,
    IResourceStore<Location> store,
    PutLocation put,
    PutConnection putConnection,
    MigrationBanner banner,
    ListAnswers lists)
{
    private const string Base = "api/organizations/{org}/locations";

    [Function("LocationPut"), SignedIn]
    public async Task<IResult> PutAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Base + "/{loc}")] HttpRequest request,
        string org, string loc, CancellationToken cancellation)
    {
        var organization = await organizations.FindAsync(request.Caller(), org, cancellation);
        if (organization.Failure is { } missing)
            return request.Problem(missing);
        var version = await ResourceVersions.ReadAsync(request, () => FindAsync(org, loc, cancellation));
        var result = await put.RunAsync(
            org, loc, token => JsonBody.ReadAsync<LocationInput>(request, token), version, cancellation);
        return request.Answer(result, done => ApiAnswer.Json(
            done.Created ? StatusCodes.Status201Created : StatusCodes.Status200OK, Show(done.Stored.Value, organization.Value.Value), ETags.Of(done.Stored.Version)));
    }

    [Function("LocationGet"), SignedIn]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Base + "/{loc}")] HttpRequest request,
        string org, string loc, CancellationToken cancellation) =>
        request.Answer(
            await access.FindAsync(request.Caller(), org, loc, cancellation),
            found => ApiAnswer.Ok(Show(found.Location, found.Organization), ETags.Of(found.Stored.Version)));

    [Function("LocationList"), SignedIn]
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
            : lists.Answer(request, await store.ListAsync(org, page.Value, cancellation), l => Show(l, organization.Value.Value));
    }

    [Function("ConnectionPut"), SignedIn]
    public async Task<IResult> PutConnectionAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Base + "/{loc}/pstn-connection")] HttpRequest request,
        string org, string loc, CancellationToken cancellation)
    {
        var target = await access.FindAsync(request.Caller(), org, loc, cancellation);
        if (target.Failure is { } missing)
            return request.Problem(missing);
        var input = await JsonBody.ReadAsync<ConnectionInput>(request, cancellation);
        if (input.Failure is { } malformed)
            return request.Problem(malformed);
        return request.Answer(
            await putConnection.RunAsync(request.Caller(), target.Value, input.Value, cancellation), stored => ApiAnswer.Ok(ShowConnection(stored.Value, target.Value.Organization), ETags.Of(stored.Version)));
    }

    [Function("ConnectionGet"), SignedIn]
    public async Task<IResult> GetConnectionAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Base + "/{loc}/pstn-connection")] HttpRequest request,
        string org, string loc, CancellationToken cancellation) =>
        request.Answer(
            await access.FindAsync(request.Caller(), org, loc, cancellation), found => ApiAnswer.Ok(ShowConnection(found.Location, found.Organization), ETags.Of(found.Stored.Version)));

    private async Task<Stored<Location>?> FindAsync(string org, string loc, CancellationToken cancellation) =>
        Identifiers.IsValid(loc) ? await store.FindAsync(org, loc, cancellation) : null;

    private object Show(Location location, Organization organization) => new
    {
        id = location.Id,
        name = location.Name,
        country = location.Country,
        address = location.Address,
        timeZone = location.TimeZone,
        language = location.Language,
        contact = location.Contact,
        pstnConnection = ShowConnection(location, organization),
        migrationBanner = banner.ShowsAt(location),
    };

    /// <summary>Calling Plans are of the organisation's subscription, also once a trial was converted.</summary>
    private static object ShowConnection(Location location, Organization organization) => new
    {
        kind = location.Connection.Kind,
        providerId = location.Connection.ProviderId,
        subscriptionType = location.Connection.IsCallingPlans ? organization.Subscription.Kind : location.Connection.SubscriptionType,
        contractContact = location.Connection.ContractContact,
        emergencyAddress = location.Connection.IsCallingPlans ? location.EmergencyAddress?.Address : null,
        enabledAt = location.Connection.EnabledAt,
    };
}
