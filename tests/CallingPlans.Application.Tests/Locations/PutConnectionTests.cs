using CallingPlans.Application.Locations;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Application.Tests.Setup;

namespace CallingPlans.Application.Tests.Locations;

public sealed class PutConnectionTests : IDisposable
{
    private readonly FakeApp app = new();

    public PutConnectionTests()
    {
        app.Partners.Put("fabrikam", "fabrikam", Given.Partner());
    }

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task RunAsync_WithoutKind_IsRefused() =>
        Assert.Equal("/kind", Assert.Single((await app.ConnectAsync(new ConnectionInput())).Failure!.Errors).Field);

    [Fact]
    public async Task RunAsync_LocationChangedMeanwhile_KeepsThatChange()
    {
        app.Locations.BeforeNextReplace = () => app.Locations.Put("contoso", "hq", SetupSteps.Unconnected() with { Name = "Renamed" });

        var location = (await app.ConnectAsync()).Value.Value;

        Assert.Equal("Renamed", location.Name);
        Assert.True(location.Connection.IsCallingPlans);
    }

    [Fact]
    public async Task RunAsync_EnabledAgain_KeepsWhenItWasEnabled()
    {
        var first = (await app.ConnectAsync()).Value;
        app.Time.Advance(TimeSpan.FromDays(1));

        var again = await app.Get<PutConnection>().RunAsync(
            Given.Admin, new AccessibleLocation(first, Given.Organization()), SetupSteps.Enabling(), default);

        Assert.Equal(Given.Now, again.Value.Value.Connection.EnabledAt);
    }
}
