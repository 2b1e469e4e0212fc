namespace CallingPlans.Infrastructure.Carriers.Telnyx.Wire;

internal sealed record TelnyxAvailableNumber(string PhoneNumber);

/// <param name="Range">How many numbers it has, from <paramref name="PhoneNumber"/> on.</param>
internal sealed record TelnyxAvailableBlock(string PhoneNumber, int Range, IReadOnlyList<TelnyxRegion>? RegionInformation);

internal sealed record TelnyxRegion(string? RegionType, string? RegionName);

internal sealed record TelnyxReservation(
    string Id, string? CustomerReference, string? Status, IReadOnlyList<TelnyxReservedNumber>? PhoneNumbers);

/// <param name="Status"><c>pending</c>, <c>success</c> or <c>failure</c>.</param>
internal sealed record TelnyxReservedNumber(string PhoneNumber, string? Status, DateTimeOffset? ExpiredAt);

internal sealed record TelnyxReservationRequest(IReadOnlyList<TelnyxWantedNumber> PhoneNumbers, string CustomerReference);

internal sealed record TelnyxWantedNumber(string PhoneNumber);

internal sealed record TelnyxNumberOrderRequest(
    IReadOnlyList<TelnyxWantedNumber> PhoneNumbers, string CustomerReference, string? ConnectionId);

internal sealed record TelnyxBlockOrderRequest(
    string StartingNumber, int Range, string CustomerReference, string? ConnectionId);

/// <summary>An order of numbers, or of a block.</summary>
/// <param name="Status"><c>pending</c>, <c>success</c> or <c>failure</c>.</param>
internal sealed record TelnyxNumberOrder(
    string Id, string? CustomerReference, string? Status, string? StartingNumber, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);

/// <summary>A number of the account.</summary>
internal sealed record TelnyxOwnedNumber(string Id, string? PhoneNumber, string? EmergencyAddressId, bool? EmergencyEnabled);
