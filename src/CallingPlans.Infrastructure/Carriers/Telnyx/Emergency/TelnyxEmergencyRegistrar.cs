using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Infrastructure.Carriers.Telnyx.Http;
using CallingPlans.Infrastructure.Carriers.Telnyx.Numbers;
using CallingPlans.Infrastructure.Carriers.Telnyx.Wire;
using Microsoft.Extensions.Logging;

namespace CallingPlans.Infrastructure.Carriers.Telnyx.Emergency;

/// <summary>
/// Registers emergency addresses: the address is validated, kept once for each change, and switched on for every number that it
/// holds for.
/// </summary>
internal sealed partial class TelnyxEmergencyRegistrar(
    TelnyxClient client, TelnyxOwnedNumbers owned, ILogger<TelnyxEmergencyRegistrar> logger) : IEmergencyAddressRegistrar
{
    private const string Addresses = "addresses";
    private const string Invalid = "invalid";

    public string Name => TelnyxGateway.CarrierName;

    public async Task RegisterAsync(EmergencyAddressRegistration registration, CancellationToken cancellation)
    {
        if (registration.InForce is not { } address)
            throw new CarrierRefusedException("address-missing", "Neither the number nor its location has an emergency address.");
        var addressId = await FindAsync(registration, cancellation) ?? await KeepAsync(registration, address, cancellation);
        var unknown = 0;
        foreach (var number in registration.Numbers)
        {
            if (await owned.FindAsync(number, cancellation) is not { } found)
            {
                unknown++;
                LogUnknown(number.Masked, registration.ChangeId);
            }
            else if (found is not { EmergencyEnabled: true } || found.EmergencyAddressId != addressId)
            {
                await EnableAsync(found.Id, addressId, cancellation);
            }
        }

        // A number that was ported a moment ago comes into the account a little later.
        if (unknown > 0 && registration.NumbersAreNew)
            throw new CarrierUnavailableException($"Telnyx does not have {unknown} of {registration.Numbers.Count} new numbers yet.");
    }

    private static string ReferenceOf(EmergencyAddressRegistration registration) =>
        $"{registration.OrganizationId}/emergency/{registration.ChangeId}";

    private async Task<string?> FindAsync(EmergencyAddressRegistration registration, CancellationToken cancellation)
    {
        var reference = ReferenceOf(registration);
        var path = $"{Addresses}?filter[customer_reference][eq]={Uri.EscapeDataString(reference)}";
        await foreach (var found in client.ListAsync<TelnyxAddress>(path, cancellation))
        {
            if (found.CustomerReference == reference)
                return found.Id;
        }

        return null;
    }

    private async Task<string> KeepAsync(
        EmergencyAddressRegistration registration, PostalAddress address, CancellationToken cancellation)
    {
        var validation = await client.PostAsync<TelnyxAddressValidation>(
            $"{Addresses}/actions/validate",
            new TelnyxAddressFields(address.Street, address.City, address.Region, address.PostalCode, address.Country),
            cancellation);
        if (validation.Result == Invalid)
            throw new CarrierRefusedException(Invalid, $"Telnyx does not know the address.{SuggestionOf(validation.Suggested)}");
        var kept = await client.PostAsync<TelnyxAddress>(
            Addresses,
            new TelnyxAddressCreation
            {
                CustomerReference = ReferenceOf(registration),
                BusinessName = registration.Holder,
                StreetAddress = address.Street,
                Locality = address.City,
                AdministrativeArea = address.Region,
                PostalCode = address.PostalCode,
                CountryCode = address.Country,
            },
            cancellation);
        return kept.Id;
    }

    private Task EnableAsync(string numberId, string addressId, CancellationToken cancellation) =>
        client.PostAsync<TelnyxOwnedNumber>(
            $"phone_numbers/{Uri.EscapeDataString(numberId)}/actions/enable_emergency",
            new TelnyxEmergency(true, addressId),
            cancellation);

    private static string SuggestionOf(TelnyxAddressFields? suggested)
    {
        string?[] parts = suggested is null
            ? []
            : [suggested.StreetAddress, suggested.Locality, suggested.AdministrativeArea, suggested.PostalCode, suggested.CountryCode];
        var text = string.Join(", ", parts.Where(p => !string.IsNullOrWhiteSpace(p)));
        return text.Length == 0 ? string.Empty : $" It suggests: {text}.";
    }

    [LoggerMessage(211, LogLevel.Warning, "Telnyx does not have {Number}; the emergency address of change {Change} is not registered for it.")]
    private partial void LogUnknown(string number, string change);
}
