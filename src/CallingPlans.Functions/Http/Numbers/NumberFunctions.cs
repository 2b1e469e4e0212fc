using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Application.EmergencyAddresses;
using CallingPlans.Application.Locations;
using CallingPlans.Application.Results;
using CallingPlans.Domain.NumberInventory;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Organizations;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Http.Requests;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallingPlans.Functions.Http.Numbers;

/// <summary>The numbers of an organisation, and the emergency address of each.</summary>
public sealed class NumberFunctions(
    OrganizationAccess organizations, LocationAccess locations, INumberInventory inventory, EmergencyAddressBook emergency, ListAnswers lists)
{
    private const string EmergencyRoute = "api/organizations/{org}/numbers/{tn}/emergency-address";

    [Function("NumberList"), SignedIn]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/organizations/{org}/numbers")] HttpRequest request,
        string org, CancellationToken cancellation)
    {
        var organization = await organizations.FindAsync(request.Caller(), org, cancellation);
        if (organization.Failure is { } missing)
            return request.Problem(missing);
        var page = lists.ReadPage(request);
        if (page.Failure is { } malformed)
            return request.Problem(malformed);
        NumberStatus? status = null;
        if (request.Query.TryGetValue("status", out var text))
        {
            if (!Enum.TryParse<NumberStatus>(text, out var parsed) || !Enum.IsDefined(parsed))
                return request.Problem(ListAnswers.InvalidQuery("status"));
            status = parsed;
        }

        var filter = new NumberFilter(request.Query.TryGetValue("location", out var location) ? location.ToString() : null, status);
        var isTrial = organization.Value.Value.Subscription.Kind == SubscriptionKind.Trial;
        return lists.Answer(
            request, await inventory.ListAsync(org, filter, page.Value, cancellation), number => Show(number, isTrial));
    }

    [Function("NumberEmergencyAddressGet"), SignedIn]
    public async Task<IResult> GetEmergencyAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = EmergencyRoute)] HttpRequest request,
        string org, string tn, CancellationToken cancellation)
    {
        var found = await FindAsync(request, org, tn, cancellation);
        return request.Answer(
            found.Failure ?? EmergencyAddressBook.Of(found.Value.Number.Value, found.Value.Location.Location), r => ApiAnswer.Ok(r));
    }

    [Function("NumberEmergencyAddressPut"), SignedIn]
    public async Task<IResult> PutEmergencyAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = EmergencyRoute)] HttpRequest request,
        string org, string tn, CancellationToken cancellation)
    {
        var found = await FindAsync(request, org, tn, cancellation);
        if (found.Failure is { } missing)
            return request.Problem(missing);
        var input = await JsonBody.ReadAsync<PostalAddress>(request, cancellation);
        if (input.Failure is { } malformed)
            return request.Problem(malformed);
        return request.Answer(
            await emergency.SetAsync(found.Value.Number, found.Value.Location.Location, input.Value, cancellation), r => ApiAnswer.Ok(r));
    }

    [Function("NumberEmergencyAddressDelete"), SignedIn]
    public async Task<IResult> DeleteEmergencyAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = EmergencyRoute)] HttpRequest request,
        string org, string tn, CancellationToken cancellation)
    {
        var found = await FindAsync(request, org, tn, cancellation);
        if (found.Failure is { } missing)
            return request.Problem(missing);
        return request.Answer(
            await emergency.SetAsync(found.Value.Number, found.Value.Location.Location, null, cancellation), r => ApiAnswer.Ok(r));
    }

    private async Task<Result<(Stored<InventoryNumber> Number, AccessibleLocation Location)>> FindAsync(
        HttpRequest request, string org, string tn, CancellationToken cancellation)
    {
        var organization = await organizations.FindAsync(request.Caller(), org, cancellation);
        if (organization.Failure is { } missing)
            return missing;
        if (!TelephoneNumber.TryParse(tn, allowFictional: true, out var number)
            || await inventory.FindAsync(org, number, cancellation) is not { } found)
            return Failure.NotFound();
        var location = await locations.FindAsync(request.Caller(), org, found.Value.LocationId, cancellation);
        return location.Map(l => (found, l));
    }

    private static object Show(InventoryNumber number, bool isTrial) => new
    {
        number = number.Number,
        kind = number.Kind,
        status = number.Status,
        locationId = number.LocationId,
        blockId = number.BlockId,
        orderId = number.OrderId,
        billingStart = number.BillingStart,
        emergencyAddressSource = number.EmergencyAddress is null ? EmergencyAddressSource.Location : EmergencyAddressSource.Number,
        callRestrictions = isTrial ? TrialRules.CallRestrictions : null,
        businessTexting = isTrial ? false : (bool?)null,
    };
}
