using CallingPlans.EmbeddedRuntime.Hosting.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace CallingPlans.Functions.Tests.Http;

/// <summary>The Functions host tries routes by the alphabet of names: no two of a verb may take one path.</summary>
public sealed class RouteTests
{
    [Fact]
    public void Routes_OfOneVerb_HaveNoPathInCommon()
    {
        using var services = new ServiceCollection().AddLogging().AddRouting().BuildServiceProvider();
        var constraints = services.GetRequiredService<ParameterPolicyFactory>();
        var routes = HttpFunction.All
            .SelectMany(f => f.Trigger.Methods!.Select(verb => (f.Name, Verb: verb.ToUpperInvariant(), f.Trigger.Route)))
            .Select(r => (r.Name, r.Verb, Shape: new RouteShape(RoutePatternFactory.Parse(r.Route!), constraints)))
            .ToList();

        foreach (var (one, other) in routes.SelectMany((r, i) => routes.Skip(i + 1).Where(o => o.Verb == r.Verb).Select(o => (r, o))))
        {
            var shared = one.Shape.PathSharedWith(other.Shape);
            Assert.True(shared is null, $"{one.Name} and {other.Name} would both answer {one.Verb} {shared}.");
        }
    }

    [Fact]
    public void Routes_AreUnderApiButForTheConsole() => Assert.Equal(
        ["ConsoleFile", "ConsoleStart"],
        HttpFunction.All.Where(f => !f.Trigger.Route!.StartsWith("api/", StringComparison.Ordinal)).Select(f => f.Name).Order());

    [Fact]
    public void Routes_LeaveTheHostItsOwnPaths() => Assert.All(HttpFunction.All, f =>
    {
        Assert.False(f.Trigger.Route!.StartsWith("admin", StringComparison.OrdinalIgnoreCase), f.Name);
        Assert.False(f.Trigger.Route.StartsWith("runtime", StringComparison.OrdinalIgnoreCase), f.Name);
    });

    [Fact]
    public void Functions_EachVerb_IsNamed() => Assert.All(HttpFunction.All, f => Assert.NotEmpty(f.Trigger.Methods!));
}
