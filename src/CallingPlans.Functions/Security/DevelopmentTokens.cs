using System.Security.Claims;
using CallingPlans.Application.Abstractions.Security;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CallingPlans.Functions.Security;

/// <summary>Tokens of a development installation, signed with a key of its data directory.</summary>
public sealed class DevelopmentTokens(IKeyRing keys, TimeProvider time)
{
    public const string Issuer = "urn:calling-plans:development";
    public const string Audience = "calling-plans";

    public SecurityKey Key { get; } = new SymmetricSecurityKey(keys.Derive("development-tokens"));

    public string Create(IEnumerable<Claim> claims, TimeSpan lifetime)
    {
        var now = time.GetUtcNow();
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Audience,
            Subject = new ClaimsIdentity(claims),
            IssuedAt = now.UtcDateTime,
            Expires = (now + lifetime).UtcDateTime,
            SigningCredentials = new SigningCredentials(Key, SecurityAlgorithms.HmacSha256),
        });
    }
}
