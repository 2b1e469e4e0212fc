using static CallingPlans.Domain.Migrations.MigrationReason;
using static CallingPlans.Domain.Migrations.MigrationSupport;
using Kind = CallingPlans.Domain.Organizations.PstnConnectionKind;

namespace CallingPlans.Domain.Migrations;

/// <summary>
/// The table of moves between PSTN options. What it does not name is unsupported; a location that has no connection takes
/// any.
/// </summary>
/// <remarks>Source: the operator's administrator guide to Calling Plans, migration between PSTN options.</remarks>
public static class MigrationPaths
{
    /// <summary>Where a location can be asked to move: every kind, and the provider that is treated apart.</summary>
    private static readonly PstnOption[] Targets =
    [
        new(Kind.CallingPlans),
        new(Kind.IntegratedCcp),
        new(Kind.NonIntegratedCcp),
        new(Kind.NonIntegratedCcp, PstnOption.Intelepeer),
        new(Kind.PremisesBased),
    ];

    /// <summary>Every move from an option, the unsupported too; none to what it is already.</summary>
    public static IReadOnlyList<MigrationPath> From(PstnOption from) =>
        [.. Targets.Where(to => !IsWhatItIs(from, to)).Select(to => Find(from, to))];

    /// <summary>The move from one option to another.</summary>
    public static MigrationPath Find(PstnOption from, PstnOption to)
    {
        var (support, reason) = Decide(from, to);
        return new MigrationPath(to, support, reason, MigrationSteps.Of(support));
    }

    /// <summary>Whether a location of one option can itself be given the other: by self-service, or because nothing moves.</summary>
    public static bool CanConnect(PstnOption from, PstnOption to) => from.IsSameAs(to) || Find(from, to).KeepsLocation;

    private static (MigrationSupport Support, MigrationReason Reason) Decide(PstnOption from, PstnOption to) => (from.Kind, to.Kind) switch
    {
        (_, Kind.None) => (Unsupported, NoKnownPath),
        (Kind.None, _) => (SelfService, NothingToMove),
        (Kind.CallingPlans, _) => (Unsupported, CallingPlansStay),
        (Kind.NonIntegratedCcp, Kind.IntegratedCcp) => (SelfService, MovesInControlHub),
        (Kind.NonIntegratedCcp or Kind.IntegratedCcp, Kind.CallingPlans) when from.IsIntelepeer => (Unsupported, IntelepeerCannotMoveToCallingPlans),
        (Kind.NonIntegratedCcp, Kind.CallingPlans) => (ManualNotRecommended, AskPartnerServicesFirst),
        (Kind.IntegratedCcp, Kind.NonIntegratedCcp) when to.IsIntelepeer => (Unsupported, NoMoveToNonIntegratedIntelepeer),
        (Kind.IntegratedCcp, Kind.NonIntegratedCcp or Kind.PremisesBased) => (Manual, NeedsNewLocation),
        (Kind.PremisesBased, Kind.CallingPlans or Kind.IntegratedCcp) => (Manual, NeedsNewLocation),
        _ => (Unsupported, NoKnownPath),
    };

    private static bool IsWhatItIs(PstnOption from, PstnOption to) => from.Kind == to.Kind && (to.ProviderId is null || from.IsIntelepeer);
}
