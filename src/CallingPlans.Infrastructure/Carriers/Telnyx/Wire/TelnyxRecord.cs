using System.Text.Json.Serialization;

namespace CallingPlans.Infrastructure.Carriers.Telnyx.Wire;

/// <summary>A customer service record, asked for and answered later.</summary>
/// <param name="Status"><c>pending</c>, <c>completed</c> or <c>failed</c>.</param>
internal sealed record TelnyxRecord(
    string Id, string? PhoneNumber, string? Status, DateTimeOffset CreatedAt, string? ErrorMessage, TelnyxRecordResult? Result);

internal sealed record TelnyxRecordResult(
    TelnyxRecordAddress? Address, TelnyxRecordAdmin? Admin, IReadOnlyList<string>? AssociatedPhoneNumbers, string? CarrierName)
{
    public override string ToString() => nameof(TelnyxRecordResult);
}

internal sealed record TelnyxRecordAddress(string? StreetAddress, string? Locality, string? AdministrativeArea, string? PostalCode);

internal sealed record TelnyxRecordAdmin(
    string? AccountNumber, string? AuthorizedPersonName, string? BillingPhoneNumber, string? Name);

/// <summary>What asks for one.</summary>
internal sealed record TelnyxRecordRequest(string PhoneNumber, TelnyxRecordFacts AdditionalData)
{
    public override string ToString() => nameof(TelnyxRecordRequest);
}

internal sealed record TelnyxRecordFacts
{
    public string? Name { get; init; }

    public string? AuthorizedPersonName { get; init; }

    public string? AccountNumber { get; init; }

    public string? Pin { get; init; }

    public string? BillingPhoneNumber { get; init; }

    [JsonPropertyName("address_line_1")]
    public string? AddressLine1 { get; init; }

    public string? City { get; init; }

    public string? State { get; init; }

    public string? ZipCode { get; init; }

    public override string ToString() => nameof(TelnyxRecordFacts);
}
