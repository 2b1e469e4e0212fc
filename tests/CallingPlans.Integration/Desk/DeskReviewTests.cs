using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Desk;

/// <summary>The markets whose orders the desk reviews before a carrier sees them.</summary>
public sealed class DeskReviewTests(SharedCustomer shared) : IClassFixture<SharedCustomer>
{
    private Customer Customer => shared.Customer;

    [Fact]
    public async Task Order_LoaUploadedAfterSubmissionAndApproved_IsCompleted()
    {
        var id = await Customer.SubmitGermanAsync();
        Assert.Equal("AwaitingLoa", await Customer.StageAsync(id));
        await Customer.UntilMailAsync(id, "loa-needed");

        (await Customer.UploadLoaAsync(id)).Expect(200);
        Assert.Equal("DeskReview", await Customer.StageAsync(id));
        Assert.True(await Customer.IsInQueueAsync(id, "needs=Approval"));

        var approved = (await Customer.ActAsync(id, "approval", new { note = "Complete." })).Expect(200);
        Assert.Equal("SendingToCarrier", (string)approved.Json["stage"]!);
        Assert.NotNull(approved.ETag);
        await Customer.UntilAsync(id, "Completed");

        var moves = (await Customer.EventsAsync(id)).Where(e => e["toStage"] is not null).Select(e => (string)e["toStage"]!);
        Assert.Equal(["Draft", "AwaitingLoa", "DeskReview", "SendingToCarrier", "AwaitingFoc", "AwaitingPort", "Closed"], moves);
        Assert.False(await Customer.IsInQueueAsync(id, "needs=Approval"));
        Assert.True(await Customer.IsInQueueAsync(id, "status=Completed"));
    }

    [Fact]
    public async Task Approval_Twice_IsAConflictTheSecondTime()
    {
        var id = await Customer.ToReviewAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Customer.ActAsync(id, "approval")));

        Assert.Equal([200, 409, 409, 409], answers.Select(a => a.Status).Order());
        answers.First(a => a.Status == 409).ExpectProblem(409, "StateConflict", null);
        Assert.Single(await Customer.EventsAsync(id), e => (string)e["kind"]! == "DeskApproved");
    }

    [Fact]
    public async Task Rejection_SeveralReasons_IsMailedAndCanBeResubmitted()
    {
        var draft = Draft.German();
        var number = Draft.NumbersIn(draft)[0];
        var id = await Customer.ToReviewAsync(draft);

        var rejected = (await Customer.ActAsync(id, "rejection", new
        {
            errors = new object[] { new { code = "TnMismatch", numbers = new[] { number }, detail = "Not on the bill." }, new { code = "InvalidLoa" } },
        })).Expect(200).Json;

        Assert.Equal(("Rejected", "CorrectionNeeded"), ((string)rejected["status"]!, (string)rejected["stage"]!));
        Assert.Equal(["/numbers", "/loa"], rejected["errors"]!.AsArray().Select(e => (string)e!["field"]!));
        Assert.EndsWith("“Not on the bill.”", (string)rejected["errors"]![0]!["detail"]!);
        Assert.Contains("Not on the bill.", (string)(await Customer.UntilMailAsync(id, "order-rejected"))["text"]!);

        (await Customer.UploadLoaAsync(id)).Expect(200);
        var again = (await Customer.SubmitAsync(id)).Expect(202).Json;
        Assert.Equal(("DeskReview", 2), ((string)again["stage"]!, (int)again["attempts"]!));
        (await Customer.ActAsync(id, "approval")).Expect(200);
        await Customer.UntilAsync(id, "Completed");
    }

    [Theory]
    [InlineData("{}", "/errors")]
    [InlineData("""{"errors":[]}""", "/errors")]
    [InlineData("""{"errors":[{"code":"NoSuchCode"}]}""", "/errors/0/code")]
    [InlineData("""{"errors":[{"code":"TnMismatch","numbers":["+493012345678"]}]}""", "/errors/0/numbers/0")]
    public async Task Rejection_Malformed_Is422AtItsMember(string body, string field)
    {
        var id = await Customer.ToReviewAsync();

        (await Customer.ActAsync(id, "rejection", JsonNode.Parse(body)!)).ExpectProblem(422, "ValidationFailed", field);

        Assert.Equal("DeskReview", await Customer.StageAsync(id));
    }

    [Fact]
    public async Task DocumentRequests_AllFulfilled_GoesOn()
    {
        var id = await Customer.ToReviewAsync();
        var asked = (await Customer.ActAsync(id, "document-requests", new
        {
            documents = new object[] { new { name = "Register extract", description = "Of this year" }, new { name = "Passport" } },
        })).Expect(200).Json;
        Assert.Equal("AwaitingDocuments", (string)asked["stage"]!);
        Assert.True(await Customer.IsInQueueAsync(id, "needs=Documents"));
        var mail = (string)(await Customer.UntilMailAsync(id, "documents-requested"))["text"]!;
        Assert.Contains("Register extract: Of this year", mail);
        Assert.Contains("Passport", mail);

        foreach (var (request, stage) in asked["documentRequests"]!.AsArray().Zip(["AwaitingDocuments", "DeskReview"]))
        {
            (await Customer.Admin.UploadAsync(
                $"{Customer.Order(id)}/documents?kind=Other&request={request!["id"]}", Files.Png(), ApiClient.Png, "it.png", HttpMethod.Post))
                .Expect(201);
            Assert.Equal(stage, await Customer.StageAsync(id));
        }

        var requests = (await Customer.ReadAsync(id))["documentRequests"]!.AsArray();
        Assert.All(requests, r => Assert.NotNull(r!["fulfilledBy"]));
    }

    [Fact]
    public async Task DocumentRequests_MarketWithoutThem_IsNotOffered()
    {
        var id = await Customer.ToSilentCarrierAsync();

        (await Customer.ActAsync(id, "document-requests", new { documents = new[] { new { name = "Passport" } } }))
            .ExpectProblem(422, "NotOfferedInMarket", "/documents");
    }

    [Fact]
    public async Task DeskRequest_SplitMessaging_IsOfferedWhereMessagingMoves()
    {
        var german = (string)(await Customer.DraftAsync(Draft.German(), "de")).Expect(201).Json["id"]!;
        var american = (string)(await Customer.DraftAsync(Draft.Us())).Expect(201).Json["id"]!;
        var body = new { kind = "SplitMessaging", detail = "Keep the texts." };

        (await Customer.Admin.PostAsync($"{Customer.Order(german)}/desk-requests", body)).ExpectProblem(422, "NotOfferedInMarket", "/kind");
        (await Customer.Admin.PostAsync($"{Customer.Order(american)}/desk-requests", body)).Expect(201);
    }

    [Fact]
    public async Task ReviewAll_MarketWithoutReview_IsReviewed()
    {
        await using var app = await TestApp.StartAsync(settings: new Dictionary<string, string> { ["Desk:ReviewAll"] = "true" });
        var customer = await Customer.CreateAsync(app);
        var id = await customer.SubmitAsync(Draft.Us());
        Assert.Equal("DeskReview", await customer.StageAsync(id));

        (await customer.ActAsync(id, "approval")).Expect(200);

        await customer.UntilAsync(id, "Completed");
    }
}
