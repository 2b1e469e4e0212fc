using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Races;

public sealed class ConcurrencyTests(SharedCustomer shared) : IClassFixture<SharedCustomer>
{
    [Fact]
    public async Task Submission_TwoOrdersNameOneNumber_OneWins()
    {
        var other = await Customer.CreateAsync(shared.Customer.App);
        for (var round = 0; round < 5; round++)
        {
            var number = TestNumbers.Next();
            var first = await shared.Customer.PrepareAsync(Draft.Us(number, TestNumbers.Next()).ForCarrier("SIM-SLOW"));
            var second = await other.PrepareAsync(Draft.Us(TestNumbers.Next(), number).ForCarrier("SIM-SLOW"));

            var answers = await Task.WhenAll(shared.Customer.SubmitAsync(first), other.SubmitAsync(second));

            Assert.Equal([202, 422], answers.Select(a => a.Status).Order());
            var lost = answers.Single(a => a.Status == 422).ExpectProblem(422, "NumberAlreadyInOrder", "/numbers");
            Assert.Equal(number, (string)lost.Json["errors"]![0]!["numbers"]!.AsArray().Single()!);
        }
    }

    [Fact]
    public async Task Submission_Lost_HoldsNoneOfItsNumbers()
    {
        var (contested, free) = (TestNumbers.Next(), TestNumbers.Next());
        await shared.Customer.SubmitAsync(Draft.Us(contested).ForCarrier("SIM-SLOW"));
        var loser = await shared.Customer.PrepareAsync(Draft.Us(free, contested));
        (await shared.Customer.SubmitAsync(loser)).ExpectProblem(422, "NumberAlreadyInOrder", "/numbers");

        var another = await shared.Customer.PrepareAsync(Draft.Us(free).ForCarrier("SIM-SLOW"));

        (await shared.Customer.SubmitAsync(another)).Expect(202);
    }

    [Fact]
    public async Task Submission_TwentyAtOnce_OneIsTaken()
    {
        var id = await shared.Customer.PrepareAsync(Draft.Us());

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => shared.Customer.SubmitAsync(id)));

        Assert.Single(answers, a => a.Status == 202);
        foreach (var refused in answers.Where(a => a.Status != 202))
            refused.ExpectProblem(409, "StateConflict", null);
        var completed = await shared.Customer.UntilAsync(id, "Completed");
        Assert.Equal(1, (int)completed["attempts"]!);
        Assert.Single(await shared.Customer.EventsAsync(id), e => (string)e["kind"]! == "Submitted");
    }

    [Fact]
    public async Task Resubmission_TwentyAtOnce_OneIsTaken()
    {
        var id = await shared.Customer.SubmitAsync(Draft.Us().ForCarrier("SIM-Unidentified"));
        await shared.Customer.UntilAsync(id, "Rejected");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => shared.Customer.SubmitAsync(id)));

        Assert.Single(answers, a => a.Status == 202);
        Assert.Equal(2, (int)(await shared.Customer.UntilAsync(id, "Completed"))["attempts"]!);
    }

    [Fact]
    public async Task Patch_SameETagTwice_OneIs412()
    {
        for (var round = 0; round < 5; round++)
        {
            var order = (await shared.Customer.DraftAsync(Draft.Us())).Expect(201);

            var answers = await Task.WhenAll(((string[])["2026-12-01", "2026-12-02"]).Select(requestedDate =>
                shared.Customer.Admin.PatchAsync(order.Location!, new { requestedDate }, order.ETag)));

            Assert.Equal([200, 412], answers.Select(a => a.Status).Order());
            var kept = (string)answers.Single(a => a.Status == 200).Json["requestedDate"]!;
            Assert.Equal(kept, (string)(await shared.Customer.Admin.GetAsync(order.Location!)).Json["requestedDate"]!);
        }
    }

    [Fact]
    public async Task Upload_SeveralAtOnce_AreAllKept()
    {
        var id = (string)(await shared.Customer.DraftAsync(Draft.Us())).Expect(201).Json["id"]!;
        var path = $"{shared.Customer.Order(id)}/documents?kind=Other";

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i =>
            shared.Customer.Admin.UploadAsync(path, Files.Pdf($"Document {i}"), method: HttpMethod.Post)));

        Assert.All(answers, a => a.Expect(201));
        var kept = (await shared.Customer.ReadAsync(id))["documents"]!.AsArray().Select(d => (string)d!["id"]!);
        Assert.Equal(answers.Select(a => (string)a.Json["id"]!).Order(), kept.Order());
    }

    [Fact]
    public async Task Cancellation_RacingTheCarrier_EndsInOneStateThatEventsAgreeWith()
    {
        var ids = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => shared.Customer.SubmitAsync(Draft.Us())));

        await Task.WhenAll(ids.Select(async (id, i) =>
        {
            await Task.Delay(TimeSpan.FromMilliseconds(300 * i));
            Assert.Contains((await shared.Customer.CancelAsync(id)).Status, (int[])[202, 409]);
        }));

        foreach (var id in ids)
        {
            // After the FOC the desk has to pass the cancellation on; the carrier ports meanwhile.
            var order = await shared.Customer.UntilAsync(id, o => (string)o["stage"]! == "Closed");
            var last = (await shared.Customer.EventsAsync(id)).Last(e => e["toStage"] is not null);
            Assert.Equal((string)order["status"]!, (string)last["to"]!);
            var active = (await shared.Customer.Admin.ListAsync($"{shared.Customer.Path}/numbers"))
                .Count(n => (string)n["orderId"]! == id && (string)n["status"]! == "Active");
            Assert.Equal((string)order["status"]! == "Completed" ? 2 : 0, active);
        }
    }

    [Fact]
    public async Task Signature_OrderAmendedMeanwhile_CoversTheNumbersOrIsRefused()
    {
        for (var round = 0; round < 5; round++)
        {
            var order = (await shared.Customer.DraftAsync(Draft.Us())).Expect(201);
            var id = (string)order.Json["id"]!;
            var more = new JsonObject { ["numbers"] = Draft.NumbersOf([.. Draft.NumbersIn(order.Json), TestNumbers.Next()]) };

            var answers = await Task.WhenAll(
                shared.Customer.SignAsync(id), shared.Customer.Admin.PatchAsync(order.Location!, more, order.ETag));

            Assert.Contains(answers[0].Status, (int[])[200, 409]);
            Assert.Contains(answers[1].Status, (int[])[200, 412]);
            var after = await shared.Customer.ReadAsync(id);
            if (answers[1].Status == 200 && answers[0].Status == 409)
                Assert.Equal("Missing", (string)after["loa"]!["status"]!);
            if ((string)after["loa"]!["status"]! == "Signed")
                await AssertLoaNamesAsync(id, after);
        }
    }

    private async Task AssertLoaNamesAsync(string id, JsonNode order)
    {
        var letter = order["documents"]!.AsArray().Last(d => (string)d!["kind"]! == "Loa")!;
        var file = await shared.Customer.Admin.GetAsync($"{shared.Customer.Order(id)}/documents/{(string)letter["id"]!}");
        var text = Files.TextOf(file.Expect(200).Body).Replace(" ", string.Empty);
        Assert.All(Draft.NumbersIn(order), number => Assert.Contains(number, text));
    }
}
