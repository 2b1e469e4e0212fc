using CallingPlans.Application.Access;
using CallingPlans.Application.PortOrders;
using CallingPlans.Application.Results;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
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

    [Fact]
    public void IsValid_Identifier_HasAtMost64Characters()
    {
        Assert.True(Identifiers.IsValid(new string('a', 64)));
        Assert.False(Identifiers.IsValid(new string('a', 65)));
    }
}
