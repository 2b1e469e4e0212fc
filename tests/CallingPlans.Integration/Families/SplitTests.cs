using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Families;

/// <summary>An order split into siblings, in one act, and what becomes of the family.</summary>
public sealed class SplitTests(SharedCustomer shared) : IClassFixture<SharedCustomer>
{
    private Customer Customer => shared.Customer;

    [Fact]
    public async Task Split_RejectedForSeveralBtns_MakesAnOrderForEachGroupAndCancelsTheFirst()
    {
        var id = await Customer.SubmitAsync(Draft.Us().ForCarrier("SIM-MultipleBtns"));
        var rejected = await Customer.UntilAsync(id, "Rejected");
        Assert.Contains("Split", rejected["actions"]!.AsArray().Select(a => (string)a!));

        var split = (await SplitAsync(id, "BillingTelephoneNumber")).Expect(201).Json;

        var siblings = await SiblingsAsync(split);
        Assert.Equal(
            Draft.NumbersIn(rejected).Select(n => new[] { n }), siblings.Select(Draft.NumbersIn));
        Assert.All(siblings, s => Assert.Equal(("Draft", "Signed", true), (
            (string)s["stage"]!, (string)s["loa"]!["status"]!, (bool)s["account"]!["pinProvided"]!)));
        var first = await Customer.UntilAsync(id, "Cancelled");
        var family = first["family"]!.ToJsonString();
        Assert.Equal((string)split["familyId"]!, (string)first["family"]!["id"]!);
        Assert.Equal([id, .. siblings.Select(s => (string)s["id"]!)], first["family"]!["orders"]!.AsArray().Select(o => (string)o!));
        Assert.All(siblings, s => Assert.Equal(family, s["family"]!.ToJsonString()));
        foreach (var sibling in siblings)
        {
            (await Customer.SubmitAsync((string)sibling["id"]!)).Expect(202);
            await Customer.UntilAsync((string)sibling["id"]!, "Completed");
        }
    }

    [Fact]
    public async Task Split_Draft_ByTheNumbersOwnBtns()
    {
        var (own, numbers) = (TestNumbers.Next(), new[] { TestNumbers.Next(), TestNumbers.Next(), TestNumbers.Next() });
        var draft = Draft.Us(numbers);
        draft["numbers"]![1]!["billingTelephoneNumber"] = own;
        var id = (string)(await Customer.DraftAsync(draft)).Expect(201).Json["id"]!;

        var siblings = await SiblingsAsync((await SplitAsync(id, "BillingTelephoneNumber")).Expect(201).Json);

        Assert.Equal([[numbers[0], numbers[2]], [numbers[1]]], siblings.Select(Draft.NumbersIn));
        Assert.Equal(
            [(string)draft["account"]!["billingTelephoneNumber"]!, own],
            siblings.Select(s => (string)s["account"]!["billingTelephoneNumber"]!));
        Assert.Equal("Cancelled", (string)(await Customer.ReadAsync(id))["status"]!);
    }

    [Fact]
    public async Task Split_ByWhatCanBePorted_KeepsTheGoodNumbersGoing()
    {
        var (good, bad) = (TestNumbers.Next(), TestNumbers.EndingIn("0000"));
        var id = (string)(await Customer.DraftAsync(Draft.Us(bad, good))).Expect(201).Json["id"]!;

        var siblings = await SiblingsAsync((await SplitAsync(id, "Portable")).Expect(201).Json);

        Assert.Equal([[bad], [good]], siblings.Select(Draft.NumbersIn));
    }

    [Fact]
    public async Task Split_ByKind_PartsTollFreeNumbers()
    {
        var (standard, tollFree) = (TestNumbers.Next(), $"+1800{TestNumbers.Next()[5..]}");
        var id = (string)(await Customer.DraftAsync(Draft.Us(standard, tollFree))).Expect(201).Json["id"]!;

        var siblings = await SiblingsAsync((await SplitAsync(id, "Kind")).Expect(201).Json);

        Assert.Equal([[standard], [tollFree]], siblings.Select(Draft.NumbersIn));
    }

    [Fact]
    public async Task Split_Sibling_JoinsTheFamilyOfTheFirst()
    {
        var (good, bad, tollFree) = (TestNumbers.Next(), TestNumbers.EndingIn("0000"), $"+1888{TestNumbers.Next()[5..]}");
        var id = (string)(await Customer.DraftAsync(Draft.Us(good, tollFree, bad))).Expect(201).Json["id"]!;
        var first = await SiblingsAsync((await SplitAsync(id, "Portable")).Expect(201).Json);

        var second = (await SplitAsync((string)first[0]["id"]!, "Kind")).Expect(201).Json;

        Assert.Equal(id, (string)second["familyId"]!);
        string[] all = [id, .. first.Select(s => (string)s["id"]!), .. second["orders"]!.AsArray().Select(o => (string)o!)];
        foreach (var member in all)
            Assert.Equal(all, (await Customer.ReadAsync(member))["family"]!["orders"]!.AsArray().Select(o => (string)o!));
    }

    [Theory]
    [InlineData("Carrier", 422, "ValidationFailed", "/by")]
    [InlineData("Colour", 422, "ValidationFailed", "/by")]
    public async Task Split_NothingToPartBy_IsRefusedAndChangesNothing(string by, int status, string code, string field)
    {
        var id = (string)(await Customer.DraftAsync(Draft.Us())).Expect(201).Json["id"]!;

        (await SplitAsync(id, by)).ExpectProblem(status, code, field);

        Assert.Equal("Draft", (string)(await Customer.ReadAsync(id))["stage"]!);
    }

    [Fact]
    public async Task Split_OneNumberOrClosed_IsAConflict()
    {
        var single = (string)(await Customer.DraftAsync(Draft.Us(TestNumbers.Next()))).Expect(201).Json["id"]!;
        (await SplitAsync(single, "Kind")).ExpectProblem(409, "StateConflict", null);
        var closed = (string)(await Customer.DraftAsync(Draft.Us())).Expect(201).Json["id"]!;
        (await Customer.CancelAsync(closed)).Expect(202);

        (await SplitAsync(closed, "Kind")).ExpectProblem(409, "StateConflict", null);
    }

    private Task<ApiAnswer> SplitAsync(string id, string by) => Customer.Admin.PostAsync($"{Customer.Order(id)}/split", new { by });

    private async Task<List<JsonNode>> SiblingsAsync(JsonNode split)
    {
        var siblings = new List<JsonNode>();
        foreach (var id in split["orders"]!.AsArray())
            siblings.Add(await Customer.ReadAsync((string)id!));
        return siblings;
    }
}
