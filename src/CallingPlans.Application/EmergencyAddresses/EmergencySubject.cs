using CallingPlans.Domain.Numbers;

namespace CallingPlans.Application.EmergencyAddresses;

/// <summary>What has an emergency address: a location, or one of its numbers.</summary>
/// <remarks>As text it names a chore and a history: <c>location/{id}</c> or <c>number/{E.164}</c>.</remarks>
public sealed record EmergencySubject
{
    private const string LocationPrefix = "location/";
    private const string NumberPrefix = "number/";

    private EmergencySubject(string? locationId, TelephoneNumber? number) => (LocationId, Number) = (locationId, number);

    /// <summary>Null where it is a number.</summary>
    public string? LocationId { get; }

    /// <summary>Null where it is a location.</summary>
    public TelephoneNumber? Number { get; }

    public static EmergencySubject Of(string locationId) => new(locationId, null);

    public static EmergencySubject Of(TelephoneNumber number) => new(null, number);

    /// <exception cref="FormatException">The text names neither.</exception>
    public static EmergencySubject Parse(string text)
    {
        if (text.StartsWith(LocationPrefix, StringComparison.Ordinal))
            return Of(text[LocationPrefix.Length..]);
        return text.StartsWith(NumberPrefix, StringComparison.Ordinal)
            && TelephoneNumber.TryParse(text[NumberPrefix.Length..], allowFictional: true, out var number)
            ? Of(number)
            : throw new FormatException($"'{text}' has no emergency address.");
    }

    public override string ToString() => LocationId is null ? $"{NumberPrefix}{Number}" : $"{LocationPrefix}{LocationId}";
}
