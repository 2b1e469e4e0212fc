using CallingPlans.Application.Access;
using CallingPlans.Application.Configuration;
using CallingPlans.Functions.Security;
using CallingPlans.Functions.Tests.Fakes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace CallingPlans.Functions.Tests.Security;

/// <summary>Tokens of the identity provider, as Entra ID issues them.</summary>
public sealed class IdentityProviderTests : IAsyncLifetime
{
    private const string Audience = "api://calling-plans";
    private static readonly (string, string)[] Partner = [("sub", "pat"), ("roles", "PartnerAdmin"), ("partner", "contoso-partner")];
    private FakeIdentityProvider provider = null!;

    public async Task InitializeAsync() => provider = await FakeIdentityProvider.StartAsync();

    public async Task DisposeAsync() => await provider.DisposeAsync();

    [Fact]
    public async Task ReadAsync_TokenOfTheProvider_IsItsCaller() => Assert.Equal(
        new Caller("pat", "pat", null, Role.PartnerAdmin, null, "contoso-partner"),
        await Reader().ReadAsync(provider.Token(Audience, Partner), CancellationToken.None));

    [Fact]
    public async Task ReadAsync_TokenForAnotherApp_IsNobody() =>
        Assert.Null(await Reader().ReadAsync(provider.Token("api://another", Partner), CancellationToken.None));

    [Fact]
    public async Task ReadAsync_TokenOfAnotherProvider_IsNobody()
    {
        await using var stranger = await FakeIdentityProvider.StartAsync();

        Assert.Null(await Reader().ReadAsync(stranger.Token(Audience, Partner), CancellationToken.None));
    }

    [Fact]
    public async Task ReadAsync_SignedWithAKeyThatIsNew_IsSoonItsCaller()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var retries = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        var reader = Reader();
        Assert.NotNull(await reader.ReadAsync(provider.Token(Audience, Partner), CancellationToken.None));

        provider.RotateKey();

        // The new keys are fetched beside the request that first needs them.
        while (await reader.ReadAsync(provider.Token(Audience, Partner), CancellationToken.None) is null)
            await retries.WaitForNextTickAsync(patience.Token);
    }

    [Fact]
    public async Task ReadAsync_ProviderDownFromTheStart_IsToldFromABadToken()
    {
        provider.IsDown = true;

        await Assert.ThrowsAsync<IdentityProviderUnavailableException>(
            () => Reader().ReadAsync(provider.Token(Audience, Partner), CancellationToken.None));
    }

    [Fact]
    public async Task ReadAsync_ProviderDownAndTokenNone_IsNobody()
    {
        provider.IsDown = true;

        Assert.Null(await Reader().ReadAsync("garbage", CancellationToken.None));
    }

    [Fact]
    public async Task ReadAsync_ProviderDownAfterItsKeysAreKnown_GoesOn()
    {
        var reader = Reader();
        Assert.NotNull(await reader.ReadAsync(provider.Token(Audience, Partner), CancellationToken.None));

        provider.IsDown = true;

        Assert.NotNull(await reader.ReadAsync(provider.Token(Audience, Partner), CancellationToken.None));
    }

    [Fact]
    public async Task ReadAsync_ProviderWithoutCertificateOutsideDevelopment_IsNotAsked() =>
        await Assert.ThrowsAsync<IdentityProviderUnavailableException>(
            () => Reader(development: false).ReadAsync(provider.Token(Audience, Partner), CancellationToken.None));

    private TokenReader Reader(bool development = true) => new(
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Authentication:Authority"] = provider.Authority,
            ["Authentication:Audience"] = Audience,
        }).Build(),
        Options.Create(new DevelopmentOptions { Enabled = development }),
        new DevelopmentTokens(new FakeKeys(), TimeProvider.System),
        TimeProvider.System);
}
