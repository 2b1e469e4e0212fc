using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Application.Results;
using CallingPlans.Application.Validation;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Organizations;

namespace CallingPlans.Application.Organizations;

/// <summary>An organisation as its partner sets it up.</summary>
public sealed record OrganizationInput
{
    public string? Name { get; init; }

    public string? PartnerId { get; init; }

    public SubscriptionInput? Subscription { get; init; }

    public string? Language { get; init; }
}

/// <summary>What the organisation has subscribed to.</summary>
public sealed record SubscriptionInput
{
    public SubscriptionKind? Kind { get; init; }

    public int? CommittedOutboundCallingPlans { get; init; }

    public OutboundCallingPlanSource? OutboundCallingPlanSource { get; init; }

    public DateOnly? RequestedServiceDate { get; init; }
}

/// <summary>Sets a customer up: its partner, or the porting desk.</summary>
public sealed class PutOrganization(
    IResourceStore<Organization> organizations,
    IResourceStore<Partner> partners,
    IOrganizationErasure erasure,
    SubscriptionBilling billing,
    TimeProvider time)
{
    public async Task<Result<Put<Organization>>> RunAsync(
        Caller caller,
        string organizationId,
        Func<CancellationToken, Task<Result<OrganizationInput>>> readInput,
        string? version,
        CancellationToken cancellation)
    {
        var (partition, id) = OrganizationAccess.Key(organizationId);
        var before = Identifiers.IsValid(organizationId) ? await organizations.FindAsync(partition, id, cancellation) : null;
        if (Refusal(caller, organizationId, before?.Value) is { } refused)
            return refused;
        if (ResourcePut.CheckVersion(before, version) is { } wrongVersion)
            return wrongVersion;
        var input = await readInput(cancellation);
        if (input.Failure is { } failure)
            return failure;
        var errors = new List<ErrorDetail>();
        if (!Identifiers.IsValid(organizationId))
            errors.Add(TextRules.Invalid("/id", "1 to 64 of a-z, 0-9 and -"));
        var organization = Read(caller, organizationId, input.Value, errors);
        if (!Identifiers.IsValid(organization.PartnerId)
            || (caller.Role == Role.PartnerAdmin && organization.PartnerId != caller.PartnerId)
            || await partners.FindAsync(organization.PartnerId, organization.PartnerId, cancellation) is null)
            errors.Add(TextRules.Invalid("/partnerId", "the id of a partner that you may name"));
        organization = organization with { Subscription = Convert(before?.Value.Subscription, organization.Subscription, errors) };
        if (errors.Count > 0)
            return Failure.Invalid(errors);
        // What is left of the one that had the id would be taken for this one's, and erased with it.
        return before is null && await erasure.IsUnderWayAsync(organizationId, cancellation)
            ? Failure.Conflict(ErrorCode.StateConflict, null, ("state", "Erasing"))
            : await billing.FollowAsync(
                organization,
                () => ResourcePut.RunAsync(organizations, partition, id, before, organization, cancellation),
                cancellation);
    }

    /// <summary>A trial may become paid in this way too; a paid subscription never becomes a trial.</summary>
    private Subscription Convert(Subscription? before, Subscription after, List<ErrorDetail> errors)
    {
        switch (before?.Kind, after.Kind)
        {
            case (SubscriptionKind.Paid, SubscriptionKind.Trial):
                errors.Add(TextRules.Invalid("/subscription/kind", "Paid: a paid subscription does not become a trial"));
                return after;
            case (SubscriptionKind.Trial, SubscriptionKind.Paid):
                if (after.CommittedOutboundCallingPlans < 1)
                    errors.Add(ErrorDetail.Of(ErrorCode.LicenseRequired));
                return after with { ConvertedAt = time.GetUtcNow() };
            default:
                return after with { ConvertedAt = before?.ConvertedAt };
        }
    }

    /// <summary>Somebody else's does not exist; one's own is not the customer's to set up.</summary>
    private static Failure? Refusal(Caller caller, string organizationId, Organization? before) => caller.Role switch
    {
        Role.CustomerAdmin when before is null || caller.OrganizationId != organizationId => Failure.NotFound(),
        Role.CustomerAdmin => Failure.Forbidden(),
        Role.PartnerAdmin when before is not null && before.PartnerId != caller.PartnerId => Failure.NotFound(),
        _ => null,
    };

    private static Organization Read(Caller caller, string id, OrganizationInput input, List<ErrorDetail> errors)
    {
        var subscription = input.Subscription ?? new SubscriptionInput();
        if (subscription.Kind is null)
            errors.Add(TextRules.Invalid("/subscription/kind", "Paid or Trial"));
        if (subscription.CommittedOutboundCallingPlans is < 0 or > Subscription.MaxOutboundCallingPlans)
            errors.Add(TextRules.Invalid("/subscription/committedOutboundCallingPlans", $"0 to {Subscription.MaxOutboundCallingPlans:N0}"));
        var language = input.Language ?? Languages.English;
        if (!Languages.IsKnown(language))
            errors.Add(TextRules.Invalid("/language", string.Join(" or ", Languages.All)));
        return new Organization
        {
            Id = id,
            Name = TextRules.Required(input.Name, "/name", errors),
            PartnerId = input.PartnerId ?? caller.PartnerId ?? string.Empty,
            Language = language,
            Subscription = new Subscription(
                subscription.Kind ?? SubscriptionKind.Paid,
                subscription.CommittedOutboundCallingPlans ?? 0,
                subscription.OutboundCallingPlanSource ?? OutboundCallingPlanSource.ControlHub,
                subscription.RequestedServiceDate),
        };
    }
}
