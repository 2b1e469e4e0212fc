using CallingPlans.Domain.Migrations;
using CallingPlans.Domain.Organizations;
using CallingPlans.Domain.Providers;

namespace CallingPlans.Application.Migrations;

/// <summary>Tells where the orders page suggests a move.</summary>
public sealed class MigrationBanner(ProviderCatalog providers)
{
    /// <summary>Whether the location could move from a non-integrated to an integrated provider of its market.</summary>
    public bool ShowsAt(Location location) => location.Connection.Kind == PstnConnectionKind.NonIntegratedCcp
        && MigrationPaths.CanConnect(PstnOption.Of(location.Connection), new PstnOption(PstnConnectionKind.IntegratedCcp))
        && providers.IsServed(ProviderServiceKind.IntegratedCcp, location.Country);
}
