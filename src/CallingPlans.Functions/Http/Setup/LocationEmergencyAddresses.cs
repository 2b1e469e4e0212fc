using CallingPlans.Application.EmergencyAddresses;
using CallingPlans.Application.Locations;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Http.Requests;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallingPlans.Functions.Http.Setup;

/// <summary>The emergency address of a location.</summary>
public sealed class LocationEmergencyAddresses(
    LocationAccess access, EmergencyAddressBook book, EmergencyAddressHistory history, ListAnswers lists)
{
    private const string Base = "api/organizations/{org}/locations/{loc}/emergency-address";

    [Function("LocationEmergencyAddressGet"), SignedIn]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Base)] HttpRequest request,
        string org, string loc, CancellationToken cancellation)
    {
        var target = await access.FindAsync(request.Caller(), org, loc, cancellation);
        return request.Answer(
            target.Failure ?? EmergencyAddressBook.Of(target.Value.Location), resolved => ApiAnswer.Hashed(resolved));
    }

    [Function("LocationEmergencyAddressPut"), SignedIn]
    public async Task<IResult> PutAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Base)] HttpRequest request,
        string org, string loc, CancellationToken cancellation)
    {
        var target = await access.FindAsync(request.Caller(), org, loc, cancellation);
        if (target.Failure is { } missing)
            return request.Problem(missing);
        var input = await JsonBody.ReadAsync<PostalAddress>(request, cancellation);
        if (input.Failure is { } malformed)
            return request.Problem(malformed);
        return request.Answer(
            await book.SetAsync(request.Caller(), target.Value, input.Value, cancellation), resolved => ApiAnswer.Hashed(resolved));
    }

    [Function("LocationEmergencyAddressHistory"), SignedIn]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Base + "/history")] HttpRequest request,
        string org, string loc, CancellationToken cancellation)
    {
        var target = await access.FindAsync(request.Caller(), org, loc, cancellation);
        if (target.Failure is { } missing)
            return request.Problem(missing);
        var page = lists.ReadPage(request);
        return page.Failure is { } malformed
            ? request.Problem(malformed)
            : lists.Answer(
                request,
                await history.ListAsync(org, EmergencySubject.Of(loc), page.Value, cancellation),
                change => EmergencyAddressAnswers.Show(change, EmergencyAddressSource.Location));
    }
}
