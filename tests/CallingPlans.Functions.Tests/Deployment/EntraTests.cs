using System.Text.Json.Nodes;
using CallingPlans.Application.Access;

namespace CallingPlans.Functions.Tests.Deployment;

/// <summary>What Entra ID puts into tokens has to be what the app reads from them.</summary>
public sealed class EntraTests
{
    [Fact]
    public void AppRoles_AreTheRolesOfTheApp() => Assert.Equal(
        Enum.GetNames<Role>().Order(),
        Registration()["appRoles"]!.AsArray().Select(role => (string)role!["value"]!).Order());

    [Fact]
    public void AppRoles_HaveIdsOfTheirOwn()
    {
        var ids = Registration()["appRoles"]!.AsArray().Select(role => Guid.Parse((string)role!["id"]!)).ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public void MappedClaims_AreOrganisationAndPartner()
    {
        var policy = JsonNode.Parse(Repository.Read("infra/entra/claims-mapping-policy.json"))!["definition"]![0]!;
        var claims = JsonNode.Parse((string)policy!)!["ClaimsMappingPolicy"]!["ClaimsSchema"]!.AsArray();

        Assert.Equal(["org", "partner"], claims.Select(claim => (string)claim!["JwtClaimType"]!));
        Assert.True((bool)Registration()["api"]!["acceptMappedClaims"]!);
    }

    private static JsonNode Registration() => JsonNode.Parse(Repository.Read("infra/entra/app-registration.json"))!;
}
