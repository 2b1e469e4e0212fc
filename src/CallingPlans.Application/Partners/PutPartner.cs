using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Application.Results;
using CallingPlans.Application.Validation;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Organizations;

namespace CallingPlans.Application.Partners;

/// <summary>A partner as the porting desk sets it up.</summary>
public sealed record PartnerInput
{
    public string? Name { get; init; }

    public bool? Authorized { get; init; }

    public DateTimeOffset? AddendumAcceptedAt { get; init; }

    public IReadOnlyList<string?>? PreferredProviders { get; init; }
}

/// <summary>Sets a partner up.</summary>
public sealed class PutPartner(IResourceStore<Partner> partners)
{
    private const int MaxProviders = 50;

    public async Task<Result<Put<Partner>>> RunAsync(
        string partnerId, Func<CancellationToken, Task<Result<PartnerInput>>> readInput, string? version, CancellationToken cancellation)
    {
        var before = Identifiers.IsValid(partnerId) ? await partners.FindAsync(partnerId, partnerId, cancellation) : null;
        if (ResourcePut.CheckVersion(before, version) is { } refused)
            return refused;
        var input = await readInput(cancellation);
        if (input.Failure is { } failure)
            return failure;
        var errors = new List<ErrorDetail>();
        if (!Identifiers.IsValid(partnerId))
            errors.Add(TextRules.Invalid("/id", "1 to 64 of a-z, 0-9 and -"));
        var partner = new Partner
        {
            Id = partnerId,
            Name = TextRules.Required(input.Value.Name, "/name", errors),
            Authorized = input.Value.Authorized ?? false,
            AddendumAcceptedAt = input.Value.AddendumAcceptedAt,
            PreferredProviders = ReadProviders(input.Value.PreferredProviders ?? [], errors),
        };
        return errors.Count > 0
            ? Failure.Invalid(errors)
            : await ResourcePut.RunAsync(partners, partnerId, partnerId, before, partner, cancellation);
    }

    private static List<string> ReadProviders(IReadOnlyList<string?> inputs, List<ErrorDetail> errors)
    {
        if (inputs.Count > MaxProviders)
            errors.Add(TextRules.Invalid("/preferredProviders", $"at most {MaxProviders}"));
        return [.. inputs.Take(MaxProviders).Select((p, i) => TextRules.Required(p, $"/preferredProviders/{i}", errors))];
    }
}
