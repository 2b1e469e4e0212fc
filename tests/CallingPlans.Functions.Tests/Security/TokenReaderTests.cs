using System.Security.Claims;
using System.Text;
using CallingPlans.Application.Access;
using CallingPlans.Application.Configuration;
using CallingPlans.Functions.Security;
using CallingPlans.Functions.Tests.Fakes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Tokens;

namespace CallingPlans.Functions.Tests.Security;

public sealed class TokenReaderTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly (string, string)[] Customer = [("sub", "robin"), ("name", "Robin"), ("roles", "CustomerAdmin"), ("org", "contoso")];

    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 3, 2, 15, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task ReadAsync_TokenOfThisInstallation_IsItsCaller() => Assert.Equal(
        new Caller("robin", "Robin", null, Role.CustomerAdmin, "contoso", null), await ReadAsync(Token(Customer)));

    [Fact]
    public async Task ReadAsync_ExpiredByTheAppsClock_IsNobody()
    {
        var token = Token(Customer);
        time.Advance(Hour - TimeSpan.FromSeconds(1));
        Assert.NotNull(await ReadAsync(token));

        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Null(await ReadAsync(token));
    }

    [Fact]
    public async Task ReadAsync_NotDevelopment_IsNobody() => Assert.Null(await ReadAsync(Token(Customer), development: false));

    [Fact]
    public async Task ReadAsync_SignedWithAnotherKey_IsNobody()
    {
        var stranger = new DevelopmentTokens(new FakeKeys("another"), time);

        Assert.Null(await ReadAsync(stranger.Create(Claims(Customer), Hour)));
    }

    [Fact]
    public async Task ReadAsync_AlgNone_IsNobody()
    {
        var body = Token(Customer).Split('.')[1];
        var header = Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""");

        Assert.Null(await ReadAsync($"{header}.{body}."));
        Assert.Null(await ReadAsync($"{header}.{body}.{Token(Customer).Split('.')[2]}"));
    }

    [Fact]
    public async Task ReadAsync_OtherClaimsUnderTheSameSignature_IsNobody()
    {
        var parts = Token(Customer).Split('.');
        var claims = Encoding.UTF8.GetString(Base64UrlEncoder.DecodeBytes(parts[1])).Replace("contoso", "northwind");

        Assert.Null(await ReadAsync($"{parts[0]}.{Base64UrlEncoder.Encode(claims)}.{parts[2]}"));
    }

    [Theory]
    [InlineData("roles=CustomerAdmin")]
    [InlineData("roles=CustomerAdmin;org=")]
    [InlineData("roles=PartnerAdmin")]
    [InlineData("roles=PartnerAdmin;org=contoso")]
    [InlineData("roles=Administrator;org=contoso")]
    [InlineData("org=contoso")]
    [InlineData("role=CustomerAdmin;org=contoso")]
    [InlineData("roles=2")]
    [InlineData("roles=CustomerAdmin,PortingDesk;org=contoso")]
    public async Task ReadAsync_RoleWithoutWhatItNeeds_IsNobody(string claims) =>
        Assert.Null(await ReadAsync(Token([("sub", "robin"), .. Parse(claims)])));

    [Fact]
    public async Task ReadAsync_WithoutSubject_IsNobody() =>
        Assert.Null(await ReadAsync(Token([("roles", "PortingDesk")])));

    [Fact]
    public async Task ReadAsync_RoleThatIsNotKnownBesideOneThatIs_TakesTheKnown() => Assert.Equal(
        Role.PortingDesk, (await ReadAsync(Token([("sub", "dana"), ("roles", "Reader"), ("roles", "PortingDesk")])))!.Role);

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("a.b.c")]
    [InlineData("..")]
    public async Task ReadAsync_NoToken_IsNobody(string token) => Assert.Null(await ReadAsync(token));

    private static IEnumerable<Claim> Claims(IEnumerable<(string Type, string Value)> claims) =>
        claims.Select(c => new Claim(c.Type, c.Value));

    private static IEnumerable<(string, string)> Parse(string claims) =>
        claims.Split(';').Select(c => c.Split('=')).Select(c => (c[0], c[1]));

    private DevelopmentTokens Tokens() => new(new FakeKeys(), time);

    private string Token(IEnumerable<(string, string)> claims) => Tokens().Create(Claims(claims), Hour);

    private Task<Caller?> ReadAsync(string token, bool development = true) => new Functions.Security.TokenReader(
        new ConfigurationBuilder().Build(),
        Options.Create(new DevelopmentOptions { Enabled = development }),
        Tokens(),
        time).ReadAsync(token, CancellationToken.None);
}
