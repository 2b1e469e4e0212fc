using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Application.EmergencyAddresses;
using CallingPlans.Application.Validation;
using CallingPlans.Domain.NumberInventory;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Organizations;
using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Http.Requests;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallingPlans.Functions.Http.Numbers;

/// <summary>The numbers of an organisation.</summary>
public sealed class NumberFunctions(OrganizationAccess organizations, INumberInventory inventory, ListAnswers lists)
{
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
        if (request.Query.Text("status") is { } text)
        {
            if (!EnumName.TryRead<NumberStatus>(text, out var parsed))
                return request.Problem(ListAnswers.InvalidQuery("status"));
            status = parsed;
        }

        var filter = new NumberFilter(request.Query.Text("location"), status);
        var isTrial = organization.Value.Value.Subscription.Kind == SubscriptionKind.Trial;
        return lists.Answer(
            request, await inventory.ListAsync(org, filter, page.Value, cancellation), number => Show(number, isTrial));
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
