using CallingPlans.Domain.Organizations;

namespace CallingPlans.Domain.Migrations;

/// <summary>A way to reach the telephone network, as far as moves between them care: the kind, and the provider.</summary>
/// <param name="ProviderId">Null where any provider of the kind is meant, or the kind has none.</param>
public sealed record PstnOption(PstnConnectionKind Kind, string? ProviderId = null)
{
    /// <summary>The provider that moves treat apart from the others of its kind.</summary>
    public const string Intelepeer = "intelepeer";

    public bool IsIntelepeer => string.Equals(ProviderId, Intelepeer, StringComparison.OrdinalIgnoreCase);

    public static PstnOption Of(PstnConnection connection) => new(connection.Kind, connection.ProviderId);

    /// <summary>Whether going there is no move: the same kind, and the same provider or one that was not named before.</summary>
    public bool IsSameAs(PstnOption other) => Kind == other.Kind
        && (!HasProvider || ProviderId is null || string.Equals(ProviderId, other.ProviderId, StringComparison.OrdinalIgnoreCase));

    private bool HasProvider => Kind is PstnConnectionKind.IntegratedCcp or PstnConnectionKind.NonIntegratedCcp;
}
