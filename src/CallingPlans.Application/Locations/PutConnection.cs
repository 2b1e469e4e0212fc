using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Application.EmergencyAddresses;
using CallingPlans.Application.Organizations;
using CallingPlans.Application.Results;
using CallingPlans.Application.Validation;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Markets;
using CallingPlans.Domain.Migrations;
using CallingPlans.Domain.Organizations;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.Locations;

/// <summary>The PSTN connection that a location is to have.</summary>
public sealed record ConnectionInput
{
    public PstnConnectionKind? Kind { get; init; }

    public string? ProviderId { get; init; }

    public SubscriptionKind? SubscriptionType { get; init; }

    public ContractContactInput? ContractContact { get; init; }

    public PostalAddress? EmergencyAddress { get; init; }

    public UsageInput? Usage { get; init; }
}

/// <summary>The person who signs the legal contract.</summary>
public sealed record ContractContactInput
{
    public string? Name { get; init; }

    public string? Title { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }
}

/// <summary>What the organisation declares of its traffic.</summary>
public sealed record UsageInput
{
    public bool? ContactCenter { get; init; }

    public bool? HighVolume { get; init; }
}

/// <summary>
/// Gives a location its PSTN connection. Calling Plans needs an authorised partner that has accepted the addendum, a
/// committed licence (a trial is the exception), a market, a contract contact and an emergency address.
/// </summary>
public sealed class PutConnection(
    IResourceStore<Location> locations,
    IResourceStore<Partner> partners,
    SubscriptionBilling billing,
    EmergencyAddressWriting emergency,
    MarketCatalog markets,
    AddressReader addresses,
    TimeProvider time)
{
    private const int Tries = 4;

    public async Task<Result<Stored<Location>>> RunAsync(
        Caller caller, AccessibleLocation target, ConnectionInput input, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var before = attempt == 0
                ? target.Stored
                : await locations.FindAsync(target.Organization.Id, target.Location.Id, cancellation);
            if (before is null)
                return Failure.NotFound();
            var after = await DecideAsync(caller, target.Organization, before.Value, input, cancellation);
            if (after.Failure is { } failure)
                return failure;
            try
            {
                return after.Value.Connection.IsCallingPlans
                    ? await billing.FollowAsync(target.Organization, () => ReplaceAsync(before, after.Value, cancellation), cancellation)
                    : await ReplaceAsync(before, after.Value, cancellation);
            }
            catch (ConcurrencyConflictException)
            {
                // Somebody changed the location meanwhile: decide again.
            }
        }

        return Failure.Conflict(ErrorCode.StateConflict, null, ("state", target.Location.Connection.Kind.ToString()));
    }

    private Task<Stored<Location>> ReplaceAsync(Stored<Location> before, Location after, CancellationToken cancellation) =>
        emergency.WriteAsync(
            before.Value,
            after,
            () => locations.ReplaceAsync(after.OrganizationId, after.Id, after, before.Version, cancellation),
            cancellation);

    private async Task<Result<Location>> DecideAsync(
        Caller caller, Organization organization, Location location, ConnectionInput input, CancellationToken cancellation)
    {
        var errors = new List<ErrorDetail>();
        if (input.Kind is not { } kind)
            return Failure.Invalid([TextRules.Invalid("/kind", string.Join(", ", Enum.GetNames<PstnConnectionKind>()))]);
        var provider = TextRules.Optional(input.ProviderId, "/providerId", errors);
        if (!MigrationPaths.CanConnect(PstnOption.Of(location.Connection), new PstnOption(kind, provider)))
        {
            errors.Add(new ErrorDetail(ErrorCode.MigrationPathNotSupported, "/kind", Arguments: new Dictionary<string, string>
            {
                ["from"] = location.Connection.Kind.ToString(),
                ["to"] = kind.ToString(),
            }));
        }

        var connection = new PstnConnection
        {
            Kind = kind,
            ProviderId = provider,
            SubscriptionType = input.SubscriptionType ?? (kind == PstnConnectionKind.CallingPlans ? organization.Subscription.Kind : null),
            EnabledAt = location.Connection.Kind == kind ? location.Connection.EnabledAt : time.GetUtcNow(),
        };
        PostalAddress? emergencyAddress = null;
        if (kind == PstnConnectionKind.CallingPlans)
        {
            errors.AddRange(await WhatForbidsCallingPlansAsync(organization, location, input, cancellation));
            connection = connection with { ContractContact = ReadContact(input.ContractContact, errors) };
            emergencyAddress = addresses.Read(input.EmergencyAddress, location.Country, "/emergencyAddress", errors);
        }

        if (errors.Count > 0)
            return Failure.Invalid(errors);
        var connected = location with { Connection = connection };
        return emergencyAddress is null
            ? connected
            : connected.WithEmergencyAddress(emergencyAddress, time.GetUtcNow(), caller.Name);
    }

    private async Task<List<ErrorDetail>> WhatForbidsCallingPlansAsync(
        Organization organization, Location location, ConnectionInput input, CancellationToken cancellation)
    {
        var errors = new List<ErrorDetail>();
        var partner = (await partners.FindAsync(organization.PartnerId, organization.PartnerId, cancellation))?.Value;
        if (partner is not { Authorized: true })
            errors.Add(ErrorDetail.Of(ErrorCode.PartnerNotAuthorized));
        if (partner?.AddendumAcceptedAt is not { } accepted || accepted > time.GetUtcNow())
            errors.Add(ErrorDetail.Of(ErrorCode.AddendumNotAccepted));
        if (organization.Subscription is { Kind: SubscriptionKind.Paid, CommittedOutboundCallingPlans: < 1 })
            errors.Add(ErrorDetail.Of(ErrorCode.LicenseRequired));
        if (markets.FindEnabled(location.Country) is null)
        {
            errors.Add(new ErrorDetail(
                ErrorCode.MarketNotSupported, null, Arguments: new Dictionary<string, string> { ["country"] = location.Country }));
        }

        if (input.Usage?.ContactCenter == true)
            errors.Add(ErrorDetail.Of(ErrorCode.ContactCenterNotSupported));
        if (input.Usage?.HighVolume == true)
            errors.Add(ErrorDetail.Of(ErrorCode.HighVolumeNotSupported));
        return errors;
    }

    private static ContractContact? ReadContact(ContractContactInput? input, List<ErrorDetail> errors)
    {
        if (input is null || string.IsNullOrWhiteSpace(input.Name) || string.IsNullOrWhiteSpace(input.Title)
            || string.IsNullOrWhiteSpace(input.Email) || string.IsNullOrWhiteSpace(input.Phone))
        {
            errors.Add(ErrorDetail.Of(ErrorCode.ContractContactRequired));
            return null;
        }

        return new ContractContact(
            TextRules.Required(input.Name, "/contractContact/name", errors),
            TextRules.Required(input.Title, "/contractContact/title", errors),
            TextRules.RequiredEmail(input.Email, "/contractContact/email", errors),
            TextRules.Required(input.Phone, "/contractContact/phone", errors));
    }
}
