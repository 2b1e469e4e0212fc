using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Application.Results;
using CallingPlans.Application.Validation;
using CallingPlans.Domain.Dates;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Organizations;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.Locations;

/// <summary>A location as its organisation sets it up.</summary>
public sealed record LocationInput
{
    public string? Name { get; init; }

    public string? Country { get; init; }

    public PostalAddress? Address { get; init; }

    public string? TimeZone { get; init; }

    public string? Language { get; init; }

    public ContactInput? Contact { get; init; }
}

/// <summary>Who gets the mails of the location's orders.</summary>
public sealed record ContactInput
{
    public string? Name { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }
}

/// <summary>Sets a location up. Its PSTN connection and its emergency address stay as they are.</summary>
public sealed class PutLocation(IResourceStore<Location> locations, AddressReader addresses)
{
    public async Task<Result<Put<Location>>> RunAsync(
        string organizationId,
        string locationId,
        Func<CancellationToken, Task<Result<LocationInput>>> readInput,
        string? version,
        CancellationToken cancellation)
    {
        var before = Identifiers.IsValid(locationId) ? await locations.FindAsync(organizationId, locationId, cancellation) : null;
        if (ResourcePut.CheckVersion(before, version) is { } wrongVersion)
            return wrongVersion;
        var input = await readInput(cancellation);
        if (input.Failure is { } failure)
            return failure;
        var errors = new List<ErrorDetail>();
        if (!Identifiers.IsValid(locationId))
            errors.Add(TextRules.Invalid("/id", "1 to 64 of a-z, 0-9 and -"));
        var location = Read(organizationId, locationId, input.Value, errors);
        if (before?.Value is { Connection.IsCallingPlans: true } enabled && enabled.Country != location.Country)
            errors.Add(TextRules.Invalid("/country", $"{enabled.Country}: the location uses Calling Plans there"));
        if (errors.Count > 0)
            return Failure.Invalid(errors);
        if (before is not null)
        {
            location = location with
            {
                Connection = before.Value.Connection,
                EmergencyAddress = before.Value.EmergencyAddress,
                EmergencyChange = before.Value.EmergencyChange,
            };
        }

        return await ResourcePut.RunAsync(locations, organizationId, locationId, before, location, cancellation);
    }

    private Location Read(string organizationId, string id, LocationInput input, List<ErrorDetail> errors)
    {
        var country = input.Country ?? string.Empty;
        if (country is not [>= 'A' and <= 'Z', >= 'A' and <= 'Z'])
            errors.Add(TextRules.Invalid("/country", "ISO 3166-1 alpha-2, such as US"));
        if (LocalTime.FindZone(input.TimeZone) is null)
            errors.Add(TextRules.Invalid("/timeZone", "an IANA time zone, such as America/New_York"));
        if (input.Language is { } language && !Languages.IsKnown(language))
            errors.Add(TextRules.Invalid("/language", string.Join(" or ", Languages.All)));
        return new Location
        {
            Id = id,
            OrganizationId = organizationId,
            Name = TextRules.Required(input.Name, "/name", errors),
            Country = country,
            Address = addresses.Read(input.Address, country, "/address", errors),
            TimeZone = input.TimeZone ?? string.Empty,
            Language = input.Language,
            Contact = new LocationContact(
                TextRules.Required(input.Contact?.Name, "/contact/name", errors),
                TextRules.RequiredEmail(input.Contact?.Email, "/contact/email", errors),
                TextRules.Optional(input.Contact?.Phone, "/contact/phone", errors)),
        };
    }
}
