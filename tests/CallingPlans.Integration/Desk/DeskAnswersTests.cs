using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Desk;

/// <summary>What the desk says about orders: notes, answers, whether a number can be ported.</summary>
public sealed class DeskAnswersTests(SharedCustomer shared) : IClassFixture<SharedCustomer>
{
    private Customer Customer => shared.Customer;

    [Fact]
    public async Task Notes_NotForTheCustomer_AreShownToTheDeskOnly()
    {
        var id = await DraftAsync(Draft.Us());
        (await Customer.ActAsync(id, "notes", new { text = "Looks odd.", visibleToCustomer = false })).Expect(200);
        (await Customer.ActAsync(id, "notes", new { text = "We look into it.", visibleToCustomer = true })).Expect(200);
        var partner = await ApiClient.SignInAsync(Customer.App.Http, new { role = "PartnerAdmin", partner = "contoso-partner" });

        Assert.Equal(["We look into it."], await NotesAsync(Customer.Admin, id));
        Assert.Equal(["We look into it."], await NotesAsync(partner, id));
        Assert.Equal(["Looks odd.", "We look into it."], await NotesAsync(Customer.Desk, id));
    }

    [Fact]
    public async Task RequestAnswer_OpenRequest_IsSeenByTheCustomerAndLeavesTheQueue()
    {
        var id = await DraftAsync(Draft.Us());
        var request = (string)(await Customer.Admin.PostAsync(
            $"{Customer.Order(id)}/desk-requests", new { kind = "Expedite", detail = "Please hurry." })).Expect(201).Json["id"]!;
        Assert.True(await Customer.IsInQueueAsync(id, "needs=Request"));

        (await Customer.ActAsync(id, "request-answers", new { requestId = request, outcome = "Refused", note = "The carrier says no." })).Expect(200);

        var seen = Assert.Single((await Customer.ReadAsync(id))["deskRequests"]!.AsArray())!;
        Assert.Equal(("Refused", "The carrier says no."), ((string)seen["outcome"]!, (string)seen["answerNote"]!));
        Assert.False(await Customer.IsInQueueAsync(id, "needs=Request"));
        (await Customer.ActAsync(id, "request-answers", new { requestId = request, outcome = "Done" }))
            .ExpectProblem(409, "StateConflict", "/requestId");
        (await Customer.ActAsync(id, "request-answers", new { requestId = "x", outcome = "Done" }))
            .ExpectProblem(422, "ValidationFailed", "/requestId");
    }

    [Fact]
    public async Task PortabilityOverride_NumberTheCarrierRefuses_CanBeSubmitted()
    {
        var number = TestNumbers.EndingIn("0000");
        var id = await Customer.PrepareAsync(Draft.Us(number));
        (await Customer.SubmitAsync(id)).ExpectProblem(422, "TnNotPortable", "/numbers");

        var decided = (await OverrideAsync(id, number, portable: true)).Expect(200).Json;

        Assert.Equal((number, true), ((string)decided["portability"]![0]!["number"]!, (bool)decided["portability"]![0]!["portable"]!));
        Assert.True((bool)(await CheckAsync(number, "us"))["portable"]!);
        (await Customer.SubmitAsync(id)).Expect(202);
    }

    [Fact]
    public async Task PortabilityOverride_MarketThatTheDeskChecks_HoldsAtTheCheckAndAtSubmission()
    {
        var draft = Draft.German();
        var number = Draft.NumbersIn(draft)[0];
        var id = await DraftAsync(draft, "de");
        (await Customer.UploadBillAsync(id)).Expect(200);
        Assert.Null((await CheckAsync(number, "de"))["portable"]);

        (await OverrideAsync(id, number, portable: false)).Expect(200);

        var answer = await CheckAsync(number, "de");
        Assert.Equal((false, "Asked the carrier."), ((bool)answer["portable"]!, (string)answer["reason"]!));
        (await Customer.SubmitAsync(id)).ExpectProblem(422, "TnNotPortable", "/numbers");
    }

    [Fact]
    public async Task PortabilityOverride_NumberOfAnotherOrder_Is422()
    {
        var id = await DraftAsync(Draft.Us());

        (await OverrideAsync(id, TestNumbers.Next(), portable: true)).ExpectProblem(422, "ValidationFailed", "/number");
    }

    private static async Task<IEnumerable<string>> NotesAsync(ApiClient caller, string organization, string id) =>
        (await caller.ListAsync($"/api/organizations/{organization}/port-orders/{id}/events"))
            .Where(e => (string)e["kind"]! == "Note").Select(e => (string)e["detail"]!);

    private Task<IEnumerable<string>> NotesAsync(ApiClient caller, string id) => NotesAsync(caller, Customer.Id, id);

    private async Task<string> DraftAsync(JsonObject draft, string location = "us") =>
        (string)(await Customer.DraftAsync(draft, location)).Expect(201).Json["id"]!;

    private Task<ApiAnswer> OverrideAsync(string id, string number, bool portable) =>
        Customer.ActAsync(id, "portability-override", new { number, portable, reason = "Asked the carrier." });

    private async Task<JsonNode> CheckAsync(string number, string location) => (await Customer.Admin.PostAsync(
        $"{Customer.Path}/locations/{location}/portability-checks", new { numbers = new[] { number } })).Expect(200).Json["results"]![0]!;
}
