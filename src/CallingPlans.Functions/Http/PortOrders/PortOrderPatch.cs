using System.Text.Json;
using System.Text.Json.Nodes;
using CallingPlans.Application.PortOrders.Draft;
using CallingPlans.Application.Results;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Http.Requests;

namespace CallingPlans.Functions.Http.PortOrders;

/// <summary>An order's whole input after a merge patch.</summary>
/// <param name="KeepsPin">Whether the PIN stays: it is never part of what is read, so that a patch leaves it unless it names it.</param>
internal sealed record PortOrderPatch(PortOrderInput Input, bool KeepsPin)
{
    private const string Account = "account";
    private const string Pin = "pin";

    public static Result<PortOrderPatch> Apply(PortOrder order, JsonObject patch)
    {
        // Faults of the patch are told before they disappear in what it is merged into.
        var faults = UnknownMembers.Find(patch, typeof(PortOrderInput)).ToList();
        if (faults.Count > 0)
            return Failure.Invalid(faults);
        var current = JsonSerializer.SerializeToNode(InputOf(order), ApiJson.Options);
        var merged = (JsonObject)MergePatch.Apply(current, patch)!;
        return JsonBody.Read<PortOrderInput>(merged).Map(input => new PortOrderPatch(input, KeepsPinOf(patch)));
    }

    private static bool KeepsPinOf(JsonObject patch) =>
        !patch.TryGetPropertyValue(Account, out var account)
        || (account is JsonObject facts && !facts.ContainsKey(Pin));

    private static PortOrderInput InputOf(PortOrder order) => new()
    {
        Numbers =
        [
            .. order.Numbers.Select(n => new PortedNumberInput
            {
                Number = n.Number.ToString(),
                LineType = n.LineType,
                BillingTelephoneNumber = n.BillingTelephoneNumber?.ToString(),
            }),
        ],
        Account = new AccountInput
        {
            CarrierName = order.Account.CarrierName,
            CompanyName = order.Account.CompanyName,
            AccountNumber = order.Account.AccountNumber,
            BillingTelephoneNumber = order.Account.BillingTelephoneNumber?.ToString(),
            AuthorizedName = order.Account.AuthorizedName,
            ServiceAddress = order.Account.ServiceAddress,
            NumberType = order.Account.NumberType,
        },
        RequestedDate = order.RequestedDate,
        RequestedTime = order.RequestedTime,
        AdditionalEmails = order.AdditionalEmails,
        PartialPort = order.PartialPort is { } partial
            ? new PartialPortInput
            {
                RemainingNumbers = partial.RemainingNumbers,
                NewBillingTelephoneNumber = partial.NewBillingTelephoneNumber?.ToString(),
            }
            : null,
    };
}
