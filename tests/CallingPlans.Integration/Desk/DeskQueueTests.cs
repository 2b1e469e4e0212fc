using CallingPlans.Functions.Security;
using CallingPlans.Integration.Access;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Desk;

/// <summary>The desk's queue over all organisations, and who may see it.</summary>
public sealed class DeskQueueTests(SharedApp shared) : IClassFixture<SharedApp>
{
    public static TheoryData<string> DeskRoutes =>
        [.. ServedRoute.All.Where(r => r.Template.StartsWith("/api/desk/", StringComparison.Ordinal)).Select(r => r.ToString())];

    [Theory]
    [MemberData(nameof(DeskRoutes))]
    public async Task Route_CallerThatIsNotTheDesk_Is403(string route)
    {
        var customer = await Customer.CreateAsync(shared.App);
        var id = (string)(await customer.DraftAsync(Draft.Us())).Expect(201).Json["id"]!;
        var partner = await ApiClient.SignInAsync(shared.App.Http, new { role = "PartnerAdmin", partner = "contoso-partner" });
        var served = ServedRoute.Find(route);
        Assert.IsType<SignedInAttribute>(served.Policy);
        var path = served.Fill(new Dictionary<string, string> { ["id"] = id });

        foreach (var caller in (ApiClient[])[customer.Admin, partner])
        {
            (await caller.SendAsync(HttpMethod.Parse(served.Verb), path)).ExpectProblem(403, "Forbidden", null);
            (await caller.SendAsync(HttpMethod.Parse(served.Verb), served.Fill(new Dictionary<string, string>()))).ExpectProblem(403, "Forbidden", null);
        }
    }

    [Fact]
    public async Task Queue_SeveralOrganizations_ShowsThemAllNewestFirstWithTheirNeeds()
    {
        var first = await Customer.CreateAsync(shared.App);
        var second = await Customer.CreateAsync(shared.App);
        var older = await first.ToReviewAsync();
        var newer = await second.ToReviewAsync();

        var queue = await first.Desk.ListAsync("/api/desk/orders?needs=Approval&top=3");

        var ids = queue.Select(o => (string)o["id"]!).ToList();
        Assert.True(ids.IndexOf(newer) >= 0 && ids.IndexOf(newer) < ids.IndexOf(older));
        var shown = queue.Single(o => (string)o["id"]! == older);
        Assert.Equal(first.Id, (string)shown["organizationId"]!);
        Assert.Equal(["Approval"], shown["needs"]!.AsArray().Select(n => (string)n!));
        foreach (var member in (string[])["orderNumber", "kind", "status", "stage", "needsAction", "locationId", "quantity", "createdAt"])
            Assert.NotNull(shown[member]);
    }

    [Fact]
    public async Task Queue_PageByPage_IsFullUntilTheLast()
    {
        var customer = await Customer.CreateAsync(shared.App);
        var inReview = new List<string>();
        for (var i = 0; i < 5; i++)
            inReview.Insert(0, await customer.ToReviewAsync());
        // Two leave the view; their rows may still be there.
        foreach (var left in (int[])[1, 3])
            (await customer.ActAsync(inReview[left], "cancellation", new { reason = "No more." })).Expect(200);

        var query = $"/api/desk/orders?needs=Approval&organization={customer.Id}&top=2";
        var first = (await customer.Desk.GetAsync(query)).Expect(200).Json;
        var second = (await customer.Desk.GetAsync((string)first["nextLink"]!)).Expect(200).Json;

        Assert.Equal([inReview[0], inReview[2]], first["items"]!.AsArray().Select(o => (string)o!["id"]!));
        Assert.Equal([inReview[4]], second["items"]!.AsArray().Select(o => (string)o!["id"]!));
        Assert.Null(second["nextLink"]);
    }

    [Theory]
    [InlineData("needs=Anything")]
    [InlineData("status=Unknown")]
    [InlineData("organization=Not%20an%20id")]
    [InlineData("top=0")]
    public async Task Queue_QueryThatMeansNothing_Is400(string query)
    {
        var desk = await ApiClient.SignInAsync(shared.App.Http, new { role = "PortingDesk" });

        (await desk.GetAsync($"/api/desk/orders?{query}")).ExpectProblem(400, "InvalidQuery", null);
    }

    [Fact]
    public async Task Order_ByItsIdAlone_IsShownToTheDeskWithWhatItMayDo()
    {
        var customer = await Customer.CreateAsync(shared.App);
        var id = await customer.ToReviewAsync();

        var order = (await customer.Desk.GetAsync(DeskCases.DeskOrder(id))).Expect(200);

        Assert.Equal((id, customer.Id), ((string)order.Json["id"]!, (string)order.Json["organizationId"]!));
        Assert.Contains("approval", order.Json["deskActions"]!.AsArray().Select(a => (string)a!));
        Assert.NotNull(order.ETag);
        Assert.Null((await customer.ReadAsync(id))["deskActions"]);
    }

    [Theory]
    [InlineData("00000000000000000000000000000000")]
    [InlineData("x")]
    public async Task Order_UnknownId_Is404(string id)
    {
        var desk = await ApiClient.SignInAsync(shared.App.Http, new { role = "PortingDesk" });

        (await desk.GetAsync(DeskCases.DeskOrder(id))).ExpectProblem(404, "NotFound", null);
        (await desk.PostAsync($"{DeskCases.DeskOrder(id)}/approval", new { })).ExpectProblem(404, "NotFound", null);
        (await desk.PostAsync($"/api/desk/parked/{id}/retry")).ExpectProblem(404, "NotFound", null);
    }
}
