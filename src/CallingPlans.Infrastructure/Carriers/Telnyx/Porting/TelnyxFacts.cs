using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Infrastructure.Carriers.Telnyx.Wire;

namespace CallingPlans.Infrastructure.Carriers.Telnyx.Porting;

/// <summary>The facts of an order in Telnyx' members.</summary>
internal static class TelnyxFacts
{
    internal static TelnyxPortChange Of(CarrierPortRequest request, TelnyxPart part, TelnyxOptions options) => new()
    {
        CustomerReference = new TelnyxReference(request.Order, request.Attempt).ToString(),
        EndUser = new TelnyxEndUser(AdminOf(request, part), LocationOf(request.Account.ServiceAddress ?? new PostalAddress())),
        Misc = KindOf(request.PartialPort),
        PhoneNumberConfiguration = options.ConnectionId.Length > 0 ? new TelnyxNumberSettings(options.ConnectionId) : null,
        WebhookUrl = options.WebhookUrl.Length > 0 ? options.WebhookUrl : null,
    };

    private static TelnyxEndUserAdmin AdminOf(CarrierPortRequest request, TelnyxPart part)
    {
        var account = request.Account;
        // Numbers of one part may be billed under another number than the account's.
        var billed = request.Numbers.Where(n => part.Numbers.Contains(n.Number)).Select(n => n.BillingTelephoneNumber).Distinct().ToList();
        var btn = billed is [{ } own] ? own : account.BillingTelephoneNumber;
        return new TelnyxEndUserAdmin(
            account.CompanyName, account.AuthorizedName, account.AccountNumber, request.Pin, btn?.ToString());
    }

    private static TelnyxEndUserLocation LocationOf(PostalAddress address) =>
        new(address.Street, address.City, address.Region, address.PostalCode, address.Country);

    private static TelnyxPortKind KindOf(PartialPort? partial) => partial is null
        ? new TelnyxPortKind("full", null, null)
        : new TelnyxPortKind(
            "partial",
            partial.RemainingNumbers == RemainingNumbers.Keep ? "keep" : "disconnect",
            partial.NewBillingTelephoneNumber?.ToString());
}
