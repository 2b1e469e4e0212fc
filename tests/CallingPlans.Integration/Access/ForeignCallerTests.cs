using CallingPlans.Functions.Security;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Access;

/// <summary>Every route of the app and every verb, driven by callers that have no business there.</summary>
public sealed class ForeignCallerTests(ForeignCallers callers) : IClassFixture<ForeignCallers>
{
    public static TheoryData<string> OfOrganizations =>
        [.. ServedRoute.All.Where(r => r.Template.Contains("{org}")).Select(r => r.ToString())];

    public static TheoryData<string> SignedIn => [.. ServedRoute.All.Where(r => r.Policy is SignedInAttribute).Select(r => r.ToString())];

    public static TheoryData<string> Everything => [.. ServedRoute.All.Select(r => r.ToString())];

    [Theory]
    [MemberData(nameof(Everything))]
    public void Route_Any_HasAPolicy(string route) => Assert.NotNull(ServedRoute.Find(route).Policy);

    [Theory]
    [MemberData(nameof(OfOrganizations))]
    public async Task Route_OtherOrganizationsAdmin_Is404(string route) =>
        (await callers.CallAsync(ServedRoute.Find(route), callers.OtherAdmin)).ExpectProblem(404, "NotFound", null);

    [Theory]
    [MemberData(nameof(OfOrganizations))]
    public async Task Route_OtherPartnersAdmin_Is404(string route) =>
        (await callers.CallAsync(ServedRoute.Find(route), callers.OtherPartner)).ExpectProblem(404, "NotFound", null);

    [Theory]
    [MemberData(nameof(SignedIn))]
    public async Task Route_WithoutToken_Is401(string route) =>
        (await callers.CallAsync(ServedRoute.Find(route), callers.Nobody)).ExpectProblem(401, "Unauthorized", null);

    [Theory]
    [MemberData(nameof(SignedIn))]
    public async Task Route_OwnAdminWithoutBody_IsNoFault(string route) => Assert.InRange(
        (await callers.CallAsync(ServedRoute.Find(route), callers.OwnAdmin)).Status, 200, 499);

    [Fact]
    public async Task Order_AfterEveryForeignCall_IsUnchanged()
    {
        var before = await callers.OrderAsync();

        foreach (var route in ServedRoute.All.Where(r => r.Template.Contains("{org}")))
        {
            await callers.CallAsync(route, callers.OtherAdmin);
            await callers.CallAsync(route, callers.OtherPartner);
        }

        Assert.Equal(before.ETag, (await callers.OrderAsync()).ETag);
    }

    [Fact]
    public async Task Order_Foreign_LooksLikeOneThatIsNotThere()
    {
        var foreign = await callers.OtherAdmin.GetAsync(callers.OrderPath);
        var missing = await callers.OwnAdmin.GetAsync(callers.OrderPath + "0");

        Assert.Equal(WithoutTrace(missing), WithoutTrace(foreign));
    }

    private static string WithoutTrace(ApiAnswer answer)
    {
        var json = answer.Expect(404).Json.AsObject();
        json.Remove("traceId");
        return json.ToJsonString();
    }
}
