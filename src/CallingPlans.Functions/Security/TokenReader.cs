using CallingPlans.Application.Access;
using CallingPlans.Application.Configuration;
using CallingPlans.Application.Validation;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace CallingPlans.Functions.Security;

/// <summary>
/// Reads bearer tokens: of the identity provider (<c>Authentication:Authority</c>, <c>Authentication:Audience</c>), whose
/// keys come by OpenID Connect discovery, and in development those of this installation.
/// </summary>
internal sealed class TokenReader
{
    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(30);

    /// <summary>No request waits longer for the provider's keys.</summary>
    private static readonly TimeSpan DiscoveryTimeout = TimeSpan.FromSeconds(10);

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false };
    private readonly ConfigurationManager<OpenIdConnectConfiguration>? discovery;
    private readonly DevelopmentTokens? development;
    private readonly string? audience;
    private readonly TimeProvider time;

    public TokenReader(
        IConfiguration configuration, IOptions<DevelopmentOptions> options, DevelopmentTokens tokens, TimeProvider time)
    {
        this.time = time;
        development = options.Value.Enabled ? tokens : null;
        audience = configuration["Authentication:Audience"];
        if (configuration["Authentication:Authority"] is { Length: > 0 } authority)
        {
            // A provider on the developer's own machine has no certificate.
            var documents = new HttpDocumentRetriever(new HttpClient { Timeout = DiscoveryTimeout }) { RequireHttps = !options.Value.Enabled };
            discovery = new ConfigurationManager<OpenIdConnectConfiguration>(
                $"{authority.TrimEnd('/')}/.well-known/openid-configuration", new OpenIdConnectConfigurationRetriever(), documents);
        }
    }

    /// <summary>The caller; null where the token is bad, expired, or names no role that there is.</summary>
    /// <exception cref="IdentityProviderUnavailableException">The keys that it may be signed with cannot be had.</exception>
    public async Task<Caller?> ReadAsync(string token, CancellationToken cancellation)
    {
        if (development is not null
            && await ValidateAsync(token, DevelopmentTokens.Issuer, DevelopmentTokens.Audience, [development.Key]) is { } local)
            return CallerOf(local);
        if (discovery is null || !handler.CanReadToken(token))
            return null;
        var provider = await DiscoverAsync(discovery, cancellation);
        return await ValidateAsync(token, provider.Issuer, audience, provider.SigningKeys, discovery) is { } found ? CallerOf(found) : null;
    }

    private static async Task<OpenIdConnectConfiguration> DiscoverAsync(
        ConfigurationManager<OpenIdConnectConfiguration> discovery, CancellationToken cancellation)
    {
        try
        {
            return await discovery.GetConfigurationAsync(cancellation);
        }
        catch (Exception fault) when (fault is InvalidOperationException or IOException or HttpRequestException or OperationCanceledException
            && !cancellation.IsCancellationRequested)
        {
            throw new IdentityProviderUnavailableException($"{discovery.MetadataAddress} gives no keys.", fault);
        }
    }

    /// <param name="source">Where keys are asked for again when a token names one that is not known; null where they never change.</param>
    private async Task<JsonWebToken?> ValidateAsync(
        string token, string issuer, string? expectedAudience, IEnumerable<SecurityKey> keys, BaseConfigurationManager? source = null)
    {
        var result = await handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ConfigurationManager = source,
            ValidIssuer = issuer,
            ValidAudience = expectedAudience,
            IssuerSigningKeys = keys,
            RequireExpirationTime = true,
            RequireSignedTokens = true,
            // The app's clock, not the machine's.
            LifetimeValidator = (notBefore, expires, _, _) =>
            {
                var now = time.GetUtcNow().UtcDateTime;
                return expires > now && (notBefore is null || notBefore <= now + ClockSkew);
            },
        });
        return result.IsValid ? result.SecurityToken as JsonWebToken : null;
    }

    private static Caller? CallerOf(JsonWebToken token)
    {
        var subject = Claim(token, "sub");
        var role = token.Claims.Where(c => c.Type == "roles")
            .Select(c => EnumName.TryRead<Role>(c.Value, out var parsed) ? parsed : (Role?)null)
            .FirstOrDefault(r => r is not null);
        var caller = subject is null || role is null ? null : new Caller(
            subject, Claim(token, "name") ?? subject, Claim(token, "email"), role.Value, Claim(token, "org"), Claim(token, "partner"));
        return caller switch
        {
            { Role: Role.CustomerAdmin, OrganizationId: null } or { Role: Role.PartnerAdmin, PartnerId: null } => null,
            _ => caller,
        };
    }

    private static string? Claim(JsonWebToken token, string type) =>
        token.TryGetClaim(type, out var claim) && claim.Value.Length > 0 ? claim.Value : null;
}
