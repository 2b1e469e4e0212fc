using CallingPlans.Application.Access;
using CallingPlans.Application.PortOrders;
using CallingPlans.Application.Results;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.Rules;

public sealed class AccessTests : IDisposable
{
    private readonly FakeApp app = new();

    public AccessTests()
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
    public async Task ACallerReachesItsOwnOrganisationsAndNoOther(Role role, string organization, bool found)
    {
        var result = await app.Get<OrganizationAccess>().FindAsync(role.Caller(), organization, default);

        Assert.Equal(found, result.Succeeded);
        Assert.Equal(found ? null : FailureKind.NotFound, result.Failure?.Kind);
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
    public void AnIdThatCallersChooseIsLowerCaseDigitsAndDashes(string? id, bool valid) => Assert.Equal(valid, Identifiers.IsValid(id));

    [Theory]
    [InlineData("contoso", "contoso", true)]
    [InlineData("northwind", "contoso", false)]
    [InlineData("northwind", "northwind", false)]
    public async Task AnOrderOfAnotherOrganisationDoesNotExist(string owner, string askedUnder, bool found)
    {
        var order = app.Store(UsOrder() with { OrganizationId = owner });

        var result = await app.Get<PortOrderAccess>().FindAsync(Given.Admin, askedUnder, order.Id.ToString(), default);

        Assert.Equal(found ? null : FailureKind.NotFound, result.Failure?.Kind);
    }
}
