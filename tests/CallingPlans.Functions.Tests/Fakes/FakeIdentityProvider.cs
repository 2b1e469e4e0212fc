using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CallingPlans.Functions.Tests.Fakes;

/// <summary>An OpenID Connect provider on this machine: discovery, keys, and tokens signed with the present one.</summary>
internal sealed class FakeIdentityProvider : IAsyncDisposable
{
    private readonly WebApplication server;
    private RsaSecurityKey key = NewKey();

    private FakeIdentityProvider(WebApplication server) => this.server = server;

    public string Authority => server.Urls.Single();

    /// <summary>Whether it answers 500 to everything.</summary>
    public bool IsDown { get; set; }

    public static async Task<FakeIdentityProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var provider = new FakeIdentityProvider(builder.Build());
        provider.server.MapGet("/.well-known/openid-configuration", () => provider.Answer(new
        {
            issuer = provider.Authority,
            jwks_uri = $"{provider.Authority}/keys",
        }));
        provider.server.MapGet("/keys", () => provider.Answer(new { keys = new[] { provider.PublicKey() } }));
        await provider.server.StartAsync();
        return provider;
    }

    public void RotateKey() => key = NewKey();

    public string Token(string audience, params (string Type, string Value)[] claims) => new JsonWebTokenHandler().CreateToken(
        new SecurityTokenDescriptor
        {
            Issuer = Authority,
            Audience = audience,
            Subject = new ClaimsIdentity(claims.Select(claim => new Claim(claim.Type, claim.Value))),
            SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.RsaSha256),
        });

    /// <summary>A token with these times, or made by somebody else in its form.</summary>
    /// <param name="signWith">Null for the present key.</param>
    /// <param name="issuer">Null for the provider itself.</param>
    public string Forge(
        string audience,
        (string Type, string Value)[] claims,
        SigningCredentials? signWith = null,
        string? issuer = null,
        TimeSpan? notBefore = null,
        TimeSpan? expires = null)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer ?? Authority,
            Audience = audience,
            Subject = new ClaimsIdentity(claims.Select(claim => new Claim(claim.Type, claim.Value))),
            NotBefore = now + (notBefore ?? TimeSpan.FromMinutes(-1)),
            Expires = expires == TimeSpan.MaxValue ? null : now + (expires ?? TimeSpan.FromHours(1)),
            SigningCredentials = signWith ?? new SigningCredentials(key, SecurityAlgorithms.RsaSha256),
        });
    }

    /// <summary>A key of somebody else, which says that it is the provider's present one.</summary>
    public RsaSecurityKey StrangersKey() => new(RSA.Create(2048)) { KeyId = key.KeyId };

    /// <summary>What everybody knows of the present key, in the forms in which it could be taken for a secret.</summary>
    public IEnumerable<SymmetricSecurityKey> PublicKeyAsSecrets() =>
    [
        new(key.Rsa.ExportSubjectPublicKeyInfo()) { KeyId = key.KeyId },
        new(key.Rsa.ExportRSAPublicKey()) { KeyId = key.KeyId },
        new(System.Text.Encoding.ASCII.GetBytes(key.Rsa.ExportSubjectPublicKeyInfoPem())) { KeyId = key.KeyId },
        new(key.Rsa.ExportParameters(includePrivateParameters: false).Modulus!) { KeyId = key.KeyId },
    ];

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static RsaSecurityKey NewKey() => new(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString("N") };

    private object PublicKey()
    {
        var parameters = key.Rsa.ExportParameters(includePrivateParameters: false);
        return new
        {
            kty = "RSA",
            use = "sig",
            kid = key.KeyId,
            n = Base64UrlEncoder.Encode(parameters.Modulus),
            e = Base64UrlEncoder.Encode(parameters.Exponent),
        };
    }

    private IResult Answer(object document) => IsDown ? Results.StatusCode(500) : Results.Json(document);
}
