using System.Security.Claims;
using System.Text;
using CallingPlans.Application.Configuration;
using CallingPlans.Functions.Security;
using CallingPlans.Functions.Tests.Fakes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CallingPlans.Functions.Tests.Security;

/// <summary>Tokens made by somebody who knows everything but the key, where both kinds of token are taken.</summary>
public sealed class TokenForgeryTests : IAsyncLifetime
{
    private const string Audience = "api://calling-plans";
    private static readonly (string, string)[] Desk = [("sub", "eve"), ("roles", "PortingDesk")];
    private readonly DevelopmentTokens development = new(new FakeKeys(), TimeProvider.System);
    private FakeIdentityProvider provider = null!;

    public async Task InitializeAsync() => provider = await FakeIdentityProvider.StartAsync();

    public async Task DisposeAsync() => await provider.DisposeAsync();

    /// <summary>Else everything below would be refused for a reason of its own.</summary>
    [Fact]
    public async Task ReadAsync_NothingForged_IsTaken()
    {
        Assert.True(await IsTakenAsync(provider.Forge(Audience, Desk)));
        Assert.True(await IsTakenAsync(DevelopmentToken(development.Key)));
    }

    [Fact]
    public async Task ReadAsync_AlgNoneInEverySpelling_IsNobody()
    {
        var payload = provider.Forge(Audience, Desk).Split('.')[1];
        var local = DevelopmentToken(development.Key).Split('.')[1];
        foreach (var alg in (string[])["none", "None", "NONE", "nOnE", "", "HS0", "null"])
        {
            var header = Base64UrlEncoder.Encode($$"""{"alg":"{{alg}}","typ":"JWT"}""");
            foreach (var body in (string[])[payload, local])
            {
                Assert.False(await IsTakenAsync($"{header}.{body}."), alg);
                Assert.False(await IsTakenAsync($"{header}.{body}.AAAA"), alg);
                Assert.False(await IsTakenAsync($"{header}.{body}"), alg);
            }
        }
    }

    [Fact]
    public async Task ReadAsync_ProvidersPublicKeyTakenForASecret_IsNobody()
    {
        foreach (var secret in provider.PublicKeyAsSecrets())
        {
            foreach (var algorithm in (string[])[SecurityAlgorithms.HmacSha256, SecurityAlgorithms.HmacSha384, SecurityAlgorithms.HmacSha512])
            {
                var padded = new SymmetricSecurityKey(secret.Key.Length < 64 ? [.. secret.Key, .. new byte[64]] : secret.Key) { KeyId = secret.KeyId };
                Assert.False(await IsTakenAsync(provider.Forge(Audience, Desk, new SigningCredentials(padded, algorithm))));
            }
        }
    }

    [Fact]
    public async Task ReadAsync_AnotherKeyThatNamesItselfTheProviders_IsNobody()
    {
        var stranger = provider.StrangersKey();

        Assert.False(await IsTakenAsync(provider.Forge(Audience, Desk, new SigningCredentials(stranger, SecurityAlgorithms.RsaSha256))));
    }

    /// <summary>A key inside the token, or an address of one, is not asked.</summary>
    [Theory]
    [InlineData("jwk")]
    [InlineData("jku")]
    [InlineData("x5u")]
    [InlineData("x5c")]
    public async Task ReadAsync_KeyBroughtAlong_IsNobody(string member)
    {
        var stranger = provider.StrangersKey();
        stranger.KeyId = "brought-along";
        var known = JsonWebKeyConverter.ConvertFromRSASecurityKey(stranger);
        object brought = member switch
        {
            "jwk" => new Dictionary<string, string> { ["kty"] = "RSA", ["n"] = known.N, ["e"] = known.E, ["kid"] = "brought-along" },
            "x5c" => new[] { Convert.ToBase64String(stranger.Rsa.ExportSubjectPublicKeyInfo()) },
            _ => "http://127.0.0.1:1/keys",
        };
        var token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = provider.Authority,
            Audience = Audience,
            Subject = new ClaimsIdentity(Desk.Select(c => new Claim(c.Item1, c.Item2))),
            AdditionalHeaderClaims = new Dictionary<string, object> { [member] = brought },
            SigningCredentials = new SigningCredentials(stranger, SecurityAlgorithms.RsaSha256),
        });

        Assert.False(await IsTakenAsync(token));
    }

    [Theory]
    [InlineData("https://login.fabrikam.example")]
    [InlineData("")]
    [InlineData(DevelopmentTokens.Issuer)]
    public async Task ReadAsync_AnotherIssuer_IsNobody(string issuer) =>
        Assert.False(await IsTakenAsync(provider.Forge(Audience, Desk, issuer: issuer)));

    [Theory]
    [InlineData("api://another")]
    [InlineData("")]
    [InlineData("api://calling-plan")]
    [InlineData("API://calling-plans")]
    [InlineData(DevelopmentTokens.Audience)]
    public async Task ReadAsync_AnotherAudience_IsNobody(string audience) => Assert.False(await IsTakenAsync(provider.Forge(audience, Desk)));

    [Fact]
    public async Task ReadAsync_OutsideItsTime_IsNobody()
    {
        Assert.False(await IsTakenAsync(provider.Forge(Audience, Desk, notBefore: TimeSpan.FromHours(-2), expires: TimeSpan.FromSeconds(-1))));
        Assert.False(await IsTakenAsync(provider.Forge(Audience, Desk, notBefore: TimeSpan.FromMinutes(2))));
        Assert.False(await IsTakenAsync(provider.Forge(Audience, Desk, expires: TimeSpan.MaxValue)));
    }

    [Fact]
    public async Task ReadAsync_CutOffAnywhere_IsNobody()
    {
        var token = provider.Forge(Audience, Desk);
        var local = DevelopmentToken(development.Key);

        foreach (var whole in (string[])[token, local])
        {
            for (var length = 0; length < whole.Length; length += 7)
                Assert.False(await IsTakenAsync(whole[..length]), whole[..length]);
            Assert.False(await IsTakenAsync($"{whole}.{whole}"));
            Assert.False(await IsTakenAsync($"{whole}.AAAA.AAAA"));
        }
    }

    /// <summary>Between the two kinds: neither key makes a token of the other.</summary>
    [Fact]
    public async Task ReadAsync_KeyOfTheOtherKind_IsNobody()
    {
        Assert.False(await IsTakenAsync(provider.Forge(Audience, Desk, new SigningCredentials(development.Key, SecurityAlgorithms.HmacSha256))));
        Assert.False(await IsTakenAsync(provider.Forge(DevelopmentTokens.Audience, Desk, issuer: DevelopmentTokens.Issuer)));
    }

    [Fact]
    public async Task ReadAsync_PayloadChangedUnderItsSignature_IsNobody()
    {
        var parts = provider.Forge(Audience, [("sub", "robin"), ("roles", "CustomerAdmin"), ("org", "contoso")]).Split('.');
        var payload = Encoding.UTF8.GetString(Base64UrlEncoder.DecodeBytes(parts[1]));
        foreach (var changed in (string[])[payload.Replace("contoso", "fabrikam"), payload.Replace("CustomerAdmin", "PortingDesk"), payload + " "])
            Assert.False(await IsTakenAsync($"{parts[0]}.{Base64UrlEncoder.Encode(changed)}.{parts[2]}"), changed);
    }

    private static string DevelopmentToken(SecurityKey key) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = DevelopmentTokens.Issuer,
        Audience = DevelopmentTokens.Audience,
        Subject = new ClaimsIdentity(Desk.Select(c => new Claim(c.Item1, c.Item2))),
        SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.HmacSha256),
    });

    private async Task<bool> IsTakenAsync(string token) => await new Functions.Security.TokenReader(
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Authentication:Authority"] = provider.Authority,
            ["Authentication:Audience"] = Audience,
        }).Build(),
        Options.Create(new DevelopmentOptions { Enabled = true }),
        development,
        TimeProvider.System).ReadAsync(token, CancellationToken.None) is not null;
}
