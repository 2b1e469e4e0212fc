using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Markets;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.Validation;

/// <summary>Reads an address that has to be whole: a location's, or one for emergency services.</summary>
public sealed class AddressReader(MarketCatalog markets)
{
    /// <summary>The address; what is missing or does not fit the country becomes <c>AddressInvalid</c> at its pointer.</summary>
    public PostalAddress Read(PostalAddress? input, string country, string field, ICollection<ErrorDetail> errors)
    {
        if (input is null)
        {
            errors.Add(Invalid(field, "an address"));
            return new PostalAddress();
        }

        var address = new PostalAddress
        {
            Street = Part(input.Street, $"{field}/street", errors, required: true),
            City = Part(input.City, $"{field}/city", errors, required: true),
            Region = Part(input.Region, $"{field}/region", errors, required: false),
            PostalCode = Part(input.PostalCode, $"{field}/postalCode", errors, required: true),
            Country = Part(input.Country, $"{field}/country", errors, required: false) ?? country,
        };
        if (!string.Equals(address.Country, country, StringComparison.Ordinal))
            errors.Add(Invalid($"{field}/country", country));
        if (markets.Find(country)?.Address is not { } rules)
            return address;
        if (!rules.AcceptsRegion(address.Region))
            errors.Add(Invalid($"{field}/region", rules.Regions.Count > 0 ? $"one of {string.Join(", ", rules.Regions)}" : "a region"));
        if (address.PostalCode is not null && !rules.AcceptsPostalCode(address.PostalCode))
            errors.Add(Invalid($"{field}/postalCode", $"a postal code such as {rules.PostalCodeExample}"));
        return address;
    }

    private static string? Part(string? text, string field, ICollection<ErrorDetail> errors, bool required)
    {
        var found = new List<ErrorDetail>();
        var part = TextRules.Optional(text, field, found);
        if (part is null && required)
            errors.Add(Invalid(field, "a text"));
        foreach (var error in found)
            errors.Add(error with { Code = ErrorCode.AddressInvalid });
        return part;
    }

    private static ErrorDetail Invalid(string field, string expected) =>
        new(ErrorCode.AddressInvalid, field, Arguments: new Dictionary<string, string> { ["expected"] = expected });
}
