using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Life;

/// <summary>What a cancellation comes to, by how far the order is.</summary>
public sealed class CancellationTests(SharedCustomer shared) : IClassFixture<SharedCustomer>
{
    [Fact]
    public async Task Cancel_Draft_IsCancelledAtOnce()
    {
        var id = await shared.Customer.PrepareAsync(Draft.Us());

        var answer = (await shared.Customer.CancelAsync(id)).Expect(202).Json;

        Assert.Equal(("Cancelled", "Closed"), ((string)answer["status"]!, (string)answer["stage"]!));
    }

    [Fact]
    public async Task Cancel_WithTheCarrier_WaitsForTheCarrier()
    {
        var id = await shared.Customer.SubmitAsync(Draft.Us().ForCarrier("SIM-SLOW"));
        await shared.Customer.UntilAsync(id, "Submitted", "AwaitingFoc");

        var answer = (await shared.Customer.CancelAsync(id)).Expect(202).Json;

        Assert.Equal(("Submitted", "CancelRequested"), ((string)answer["status"]!, (string)answer["stage"]!));
        await shared.Customer.UntilAsync(id, "Cancelled", "Closed");
        await shared.Customer.UntilMailAsync(id, "order-cancelled");
    }

    [Fact]
    public async Task Cancel_WithTheCarrier_TellsWhoAskedAndWhoConfirmed()
    {
        var id = await shared.Customer.SubmitAsync(Draft.Us().ForCarrier("SIM-SLOW"));
        await shared.Customer.UntilAsync(id, "Submitted");
        (await shared.Customer.CancelAsync(id, "Too dear.")).Expect(202);
        await shared.Customer.UntilAsync(id, "Cancelled");

        var events = (await shared.Customer.EventsAsync(id)).Where(e => ((string)e["kind"]!).StartsWith("Cancel")).ToList();

        Assert.Equal(["Ada Admin: CancelRequested", "carrier: Cancelled"], events.Select(e => $"{e["actor"]}: {e["kind"]}"));
        Assert.Contains("Too dear.", (string)events[0]["detail"]!);
        Assert.Equal("cancelled", (string)events[1]["rawCode"]!);
    }

    [Fact]
    public async Task Cancel_RejectedByTheCarrier_WaitsForTheCarrier()
    {
        var id = await shared.Customer.SubmitAsync(Draft.Us().ForCarrier("SIM-CompanyNameMismatch"));
        await shared.Customer.UntilAsync(id, "Rejected");

        var answer = (await shared.Customer.CancelAsync(id)).Expect(202).Json;

        Assert.Equal(("Rejected", "CancelRequested"), ((string)answer["status"]!, (string)answer["stage"]!));
        await shared.Customer.UntilAsync(id, "Cancelled", "Closed");
    }

    [Fact]
    public async Task Cancel_AskedAgain_ChangesNothing()
    {
        var id = await shared.Customer.SubmitAsync(Draft.Us().ForCarrier("SIM-SLOW"));
        await shared.Customer.UntilAsync(id, "Submitted");
        var first = (await shared.Customer.CancelAsync(id)).Expect(202);

        var again = (await shared.Customer.CancelAsync(id)).Expect(202);

        // The carrier may have confirmed meanwhile.
        if ((string)again.Json["status"]! != "Cancelled")
            Assert.Equal(first.ETag, again.ETag);
        await shared.Customer.UntilAsync(id, "Cancelled");
        Assert.Single(await shared.Customer.EventsAsync(id), e => (string)e["kind"]! == "CancelRequested");
    }

    [Fact]
    public async Task Cancel_Closed_IsAConflict()
    {
        var id = await shared.Customer.PrepareAsync(Draft.Us());
        (await shared.Customer.CancelAsync(id)).Expect(202);

        (await shared.Customer.CancelAsync(id)).ExpectProblem(409, "StateConflict", null);
    }

    [Fact]
    public async Task Cancel_Ported_IsAConflict()
    {
        var id = await shared.Customer.SubmitAsync(Draft.Us());
        await shared.Customer.UntilAsync(id, "Completed");

        (await shared.Customer.CancelAsync(id)).ExpectProblem(409, "StateConflict", null);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"reason\":\"\"}")]
    [InlineData("{\"reason\":null}")]
    public async Task Cancel_WithoutReason_IsRefused(string body)
    {
        var id = await shared.Customer.PrepareAsync(Draft.Us());

        var answer = await shared.Customer.Admin.SendTextAsync(HttpMethod.Post, $"{shared.Customer.Order(id)}/cancellation", body);

        answer.ExpectProblem(422, "ValidationFailed", "/reason");
        Assert.Equal("Pending", (string)(await shared.Customer.ReadAsync(id))["status"]!);
    }

    [Theory]
    [InlineData("SIM-SLOW", "Submitted")]
    [InlineData("SIM-CompanyNameMismatch", "Rejected")]
    public async Task Cancel_Confirmed_FreesTheNumbers(string accountNumber, string status)
    {
        var number = TestNumbers.Next();
        var id = await shared.Customer.SubmitAsync(Draft.Us(number).ForCarrier(accountNumber));
        await shared.Customer.UntilAsync(id, status);
        (await shared.Customer.CancelAsync(id)).Expect(202);
        await shared.Customer.UntilAsync(id, "Cancelled");

        var next = await shared.Customer.SubmitAsync(Draft.Us(number));

        await shared.Customer.UntilAsync(next, "Completed");
    }

    [Fact]
    public async Task Submission_Cancelled_IsAConflict()
    {
        var id = await shared.Customer.PrepareAsync(Draft.Us());
        (await shared.Customer.CancelAsync(id)).Expect(202);

        (await shared.Customer.SubmitAsync(id)).ExpectProblem(409, "StateConflict", null);
    }

    [Fact]
    public async Task Cancel_WaitingForTheLoa_IsCancelledAtOnce()
    {
        var id = (string)(await shared.Customer.DraftAsync(Draft.German(), "de")).Expect(201).Json["id"]!;
        (await shared.Customer.UploadBillAsync(id)).Expect(200);
        Assert.Equal("AwaitingLoa", (string)(await shared.Customer.SubmitAsync(id)).Expect(202).Json["stage"]!);

        (await shared.Customer.CancelAsync(id)).Expect(202);

        await shared.Customer.UntilAsync(id, "Cancelled", "Closed");
        await shared.Customer.UntilMailAsync(id, "order-cancelled");
    }
}
