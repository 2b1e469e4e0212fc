using CallingPlans.Application.EmergencyAddresses;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Http.Requests;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallingPlans.Functions.Http.Setup;

/// <summary>The emergency address of a number: its own, or its location's.</summary>
public sealed class NumberEmergencyAddresses(
    NumberAccess access, EmergencyAddressBook book, EmergencyAddressHistory history, ListAnswers lists)
{
    private const string Base = "api/organizations/{org}/numbers/{tn}/emergency-address";

    [Function("NumberEmergencyAddressGet"), SignedIn]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Base)] HttpRequest request,
        string org, string tn, CancellationToken cancellation)
    {
        var found = await access.FindAsync(request.Caller(), org, tn, cancellation);
        return request.Answer(
            found.Failure ?? EmergencyAddressBook.Of(found.Value.Number, found.Value.Location), resolved => ApiAnswer.Hashed(resolved));
    }

    [Function("NumberEmergencyAddressPut"), SignedIn]
    public async Task<IResult> PutAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Base)] HttpRequest request,
        string org, string tn, CancellationToken cancellation)
    {
        var found = await access.FindAsync(request.Caller(), org, tn, cancellation);
        if (found.Failure is { } missing)
            return request.Problem(missing);
        var input = await JsonBody.ReadAsync<PostalAddress>(request, cancellation);
        if (input.Failure is { } malformed)
            return request.Problem(malformed);
        return request.Answer(
            await book.SetAsync(request.Caller(), found.Value, input.Value, cancellation), resolved => ApiAnswer.Hashed(resolved));
    }

    [Function("NumberEmergencyAddressDelete"), SignedIn]
    public async Task<IResult> DeleteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = Base)] HttpRequest request,
        string org, string tn, CancellationToken cancellation)
    {
        var found = await access.FindAsync(request.Caller(), org, tn, cancellation);
        return found.Failure is { } missing
            ? request.Problem(missing)
            : request.Answer(
                await book.SetAsync(request.Caller(), found.Value, input: null, cancellation), resolved => ApiAnswer.Hashed(resolved));
    }

    [Function("NumberEmergencyAddressHistory"), SignedIn]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Base + "/history")] HttpRequest request,
        string org, string tn, CancellationToken cancellation)
    {
        var found = await access.FindAsync(request.Caller(), org, tn, cancellation);
        if (found.Failure is { } missing)
            return request.Problem(missing);
        var page = lists.ReadPage(request);
        return page.Failure is { } malformed
            ? request.Problem(malformed)
            : lists.Answer(
                request,
                await history.ListAsync(org, EmergencySubject.Of(found.Value.Number.Number), page.Value, cancellation),
                change => EmergencyAddressAnswers.Show(
                    change, change.Address is null ? EmergencyAddressSource.Location : EmergencyAddressSource.Number));
    }
}
