namespace CallingPlans.Infrastructure.Carriers.Telnyx.Wire;

/// <summary>An address that is to be looked at.</summary>
internal sealed record TelnyxAddressFields(
    string? StreetAddress, string? Locality, string? AdministrativeArea, string? PostalCode, string? CountryCode);

/// <param name="Result"><c>valid</c> or <c>invalid</c>.</param>
/// <param name="Suggested">What it might be meant for.</param>
internal sealed record TelnyxAddressValidation(string? Result, TelnyxAddressFields? Suggested);

internal sealed record TelnyxAddress(string Id, string? CustomerReference);

/// <summary>An address to be kept.</summary>
internal sealed record TelnyxAddressCreation
{
    public required string CustomerReference { get; init; }

    public required string BusinessName { get; init; }

    /// <summary>Persons are not named: the address is a company's.</summary>
    public string FirstName { get; init; } = string.Empty;

    public string LastName { get; init; } = string.Empty;

    public string? StreetAddress { get; init; }

    public string? Locality { get; init; }

    public string? AdministrativeArea { get; init; }

    public string? PostalCode { get; init; }

    public string? CountryCode { get; init; }

    /// <summary>It was looked at before, with a suggestion.</summary>
    public bool ValidateAddress { get; init; }

    public bool AddressBook { get; init; }
}

internal sealed record TelnyxEmergency(bool EmergencyEnabled, string EmergencyAddressId);
