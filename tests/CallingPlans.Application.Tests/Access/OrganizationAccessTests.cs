using CallingPlans.Application.Access;
using CallingPlans.Application.PortOrders;
using CallingPlans.Application.Results;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Orders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.Access;

public sealed class OrganizationAccessTests : IDisposable
{
    private readonly FakeApp app = new();

    public OrganizationAccessTests()
    {
        app.Organizations.Put("contoso", "organization", Given.Organization());
        app.Organizations.Put("northwind", "organization", Given.Organization() with { Id = "northwind", PartnerId = "another" });
    }

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData(Role.CustomerAdmin, "contoso", true)]
    [InlineData(Role.CustomerAdmin, "northwind", false)]
    [InlineData(Role.CustomerAdmin, "nobody", false)]
    [InlineData(Role.PartnerAdmin, "contoso", true)]
    [InlineData(Role.PartnerAdmin, "northwind", false)]
    [InlineData(Role.PortingDesk, "contoso", true)]
    [InlineData(Role.PortingDesk, "northwind", true)]
    [InlineData(Role.PortingDesk, "nobody", false)]
    public async Task FindAsync_ByRole_FindsTheOwnAndNothingElse(Role role, string organization, bool found)
    {
        var result = await app.Get<OrganizationAccess>().FindAsync(CallerOf(role), organization, default);

        Assert.Equal(found, result.Succeeded);
        Assert.Equal(found ? null : FailureKind.NotFound, result.Failure?.Kind);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Contoso")]
    [InlineData("contoso/../northwind")]
    [InlineData("contoso'")]
    [InlineData("contoso\0")]
    public async Task FindAsync_NoIdentifier_IsNotFound(string organization) => Assert.Equal(
        FailureKind.NotFound, (await app.Get<OrganizationAccess>().FindAsync(Given.Desk, organization, default)).Failure!.Kind);

    [Fact]
    public async Task FindAsync_CustomerWithoutOrganization_FindsNone() => Assert.False(
        (await app.Get<OrganizationAccess>().FindAsync(Given.Admin with { OrganizationId = null }, "contoso", default)).Succeeded);

    [Fact]
    public async Task PortOrderAccess_OrderOfAnother_IsNotFoundUnderTheOwnOrganisationEither()
    {
        var theirs = app.Store(UsOrder() with { OrganizationId = "northwind" });

        foreach (var organization in new[] { "contoso", "northwind" })
        {
            var result = await app.Get<PortOrderAccess>().FindAsync(Given.Admin, organization, theirs.Id.ToString(), default);
            Assert.Equal(FailureKind.NotFound, result.Failure!.Kind);
        }
    }

    [Theory]
    [InlineData("x")]
    [InlineData("00000000000000000000000000000000")]
    public async Task PortOrderAccess_NoSuchOrder_IsNotFound(string id) => Assert.Equal(
        FailureKind.NotFound, (await app.Get<PortOrderAccess>().FindAsync(Given.Admin, "contoso", id, default)).Failure!.Kind);

    [Fact]
    public async Task PortOrderAccess_OwnOrder_IsFoundWithItsOrganisation()
    {
        var order = app.Store(UsOrder());

        var found = (await app.Get<PortOrderAccess>().FindAsync(Given.PartnerAdmin, "contoso", order.Id.ToString(), default)).Value;

        Assert.Equal((order, "contoso"), (found.Order, found.Organization.Id));
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData("contoso-2", true)]
    [InlineData("Contoso", false)]
    [InlineData("con_toso", false)]
    [InlineData("contöso", false)]
    [InlineData("٣", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void IsValid_Identifier_IsLowerCaseAsciiDigitsAndDashes(string? id, bool valid) => Assert.Equal(valid, Identifiers.IsValid(id));

    [Fact]
    public void IsValid_Identifier_HasAtMost64Characters()
    {
        Assert.True(Identifiers.IsValid(new string('a', 64)));
        Assert.False(Identifiers.IsValid(new string('a', 65)));
    }

    private static Caller CallerOf(Role role) => role switch
    {
        Role.CustomerAdmin => Given.Admin,
        Role.PartnerAdmin => Given.PartnerAdmin,
        _ => Given.Desk,
    };
}
