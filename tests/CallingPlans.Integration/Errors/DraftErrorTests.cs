using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Errors;

/// <summary>What is wrong with a draft is told at its pointer, and nothing is saved.</summary>
public sealed class DraftErrorTests(SharedCustomer shared) : IClassFixture<SharedCustomer>
{
    private static readonly Dictionary<string, (Func<JsonObject> Draft, string Code, string Field)> Faults = new()
    {
        ["no number"] = (() => Draft.Us("12025550100"), "InvalidNumber", "/numbers/0/number"),
        ["empty number"] = (() => Draft.Us(""), "InvalidNumber", "/numbers/0/number"),
        ["short number"] = (() => Draft.Us(TestNumbers.Next(), "+1202555"), "InvalidNumber", "/numbers/1/number"),
        ["other country"] = (() => Draft.Us(TestNumbers.NextGerman()), "WrongCountry", "/numbers/0/number"),
        ["the same twice"] = (() => Draft.Us("+12025550100", "+12025550100"), "DuplicateNumber", "/numbers/1/number"),
        ["line type in a market without"] =
            (() => Draft.Us().With("/numbers/0/lineType", "SingleLine"), "NotOfferedInMarket", "/numbers/0/lineType"),
        ["time in a market without"] = (() => Draft.Us().With("/requestedTime", "10:00"), "NotOfferedInMarket", "/requestedTime"),
        ["1,001 numbers"] = (
            () => Draft.Us([.. Enumerable.Range(0, 1001).Select(i => $"+1202456{i:D4}")]), "TooManyNumbers", "/numbers"),
        ["BTN of the account"] = (
            () => Draft.Us().With("/account/billingTelephoneNumber", "nobody"), "InvalidNumber", "/account/billingTelephoneNumber"),
        ["BTN of a number"] = (
            () => Draft.Us().With("/numbers/1/billingTelephoneNumber", "nobody"), "InvalidNumber", "/numbers/1/billingTelephoneNumber"),
        ["partial port without fate"] = (
            () => Draft.Us().With("/partialPort", new JsonObject()), "ValidationFailed", "/partialPort/remainingNumbers"),
        ["no e-mail address"] = (
            () => Draft.Us().With("/additionalEmails", new JsonArray("nobody")), "ValidationFailed", "/additionalEmails/0"),
        ["21 e-mail addresses"] = (
            () => Draft.Us().With("/additionalEmails", new JsonArray([.. Enumerable.Range(0, 21).Select(i => (JsonNode)$"a{i}@b.example")])),
            "ValidationFailed", "/additionalEmails"),
        ["long company"] = (
            () => Draft.Us().With("/account/companyName", new string('x', 201)), "ValidationFailed", "/account/companyName"),
        ["number instead of text"] = (
            () => Draft.Us().With("/account/companyName", 7), "ValidationFailed", "/account/companyName"),
        ["text instead of list"] = (() => Draft.Us().With("/numbers", "+12025550100"), "ValidationFailed", "/numbers"),
        ["object instead of text"] = (
            () => Draft.Us().With("/numbers/0/number", new JsonObject()), "ValidationFailed", "/numbers/0/number"),
        ["unknown enum value"] = (
            () => Draft.Us().With("/account/numberType", "Carrier pigeon"), "ValidationFailed", "/account/numberType"),
        ["enum as number"] = (() => Draft.Us().With("/account/numberType", 1), "ValidationFailed", "/account/numberType"),
        ["no date"] = (() => Draft.Us().With("/requestedDate", "2026-02-30"), "ValidationFailed", "/requestedDate"),
        ["unknown member"] = (() => Draft.Us().With("/colour", "red"), "UnknownMember", "/colour"),
        ["read-only member"] = (() => Draft.Us().With("/status", "Completed"), "UnknownMember", "/status"),
        ["member in other case"] = (() => Draft.Us().With("/RequestedDate", "2026-12-01"), "UnknownMember", "/RequestedDate"),
    };

    public static TheoryData<string> Names => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Draft_Faulty_IsRefusedAtItsPointer(string fault)
    {
        var (draft, code, field) = Faults[fault];

        var answer = await shared.Customer.DraftAsync(draft());

        answer.ExpectProblem(422, code, field);
    }

    [Fact]
    public async Task Draft_Faulty_IsNotSaved()
    {
        var customer = await Customer.CreateAsync(shared.Customer.App);

        (await customer.DraftAsync(Draft.Us("nobody"))).ExpectProblem(422);

        Assert.Empty(await customer.Admin.ListAsync($"{customer.Path}/orders"));
    }

    [Fact]
    public async Task Draft_UnknownMembersEverywhere_AreAllTold()
    {
        var draft = Draft.Us().With("/a", 1).With("/account/b", 2).With("/account/serviceAddress/c", 3).With("/numbers/1/d", 4);

        var answer = await shared.Customer.DraftAsync(draft);

        answer.ExpectProblem(422);
        Assert.Equal(
            ["/a", "/account/b", "/account/serviceAddress/c", "/numbers/1/d"], answer.Errors.Select(e => e.Field).Order());
    }

    [Fact]
    public async Task Draft_SeveralFaults_AreAllTold()
    {
        var draft = Draft.Us("nobody", TestNumbers.NextGerman()).With("/additionalEmails", new JsonArray("nobody"));

        var answer = await shared.Customer.DraftAsync(draft);

        answer.ExpectProblem(422);
        Assert.Equal(
            ["InvalidNumber", "WrongCountry", "ValidationFailed"], answer.Errors.Select(e => e.Code));
    }

    [Fact]
    public async Task Draft_Empty_IsTaken() => (await shared.Customer.DraftAsync([])).Expect(201);

    [Fact]
    public async Task Draft_LocationWithoutCallingPlans_IsRefused()
    {
        var customer = shared.Customer;
        var location = (await customer.Admin.GetAsync($"{customer.Path}/locations/us")).Expect(200).Json;
        var other = new JsonObject
        {
            ["name"] = "Not enabled",
            ["country"] = "US",
            ["address"] = location["address"]!.DeepClone(),
            ["timeZone"] = "America/New_York",
            ["contact"] = location["contact"]!.DeepClone(),
        };
        (await customer.Admin.PutAsync($"{customer.Path}/locations/bare", other)).Expect(201);

        (await customer.DraftAsync(Draft.Us(), "bare")).ExpectProblem(422, "LocationNotEnabled", null);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Amendment_Faulty_ChangesNothing(string fault)
    {
        var (draft, code, field) = Faults[fault];
        var before = (await shared.Customer.DraftAsync(Draft.Us())).Expect(201);
        var path = before.Location!;

        var answer = await shared.Customer.Admin.PatchAsync(path, draft(), before.ETag);

        answer.ExpectProblem(422, code, field);
        Assert.Equal(before.ETag, (await shared.Customer.Admin.GetAsync(path)).ETag);
    }

    [Fact]
    public async Task Draft_InChinese_IsRefusedInChinese()
    {
        var customer = shared.Customer;

        var answer = await customer.Admin.In("zh-TW").PostAsync($"{customer.Path}/locations/us/port-orders", Draft.Us("nobody"));

        answer.ExpectProblem(422, "InvalidNumber", "/numbers/0/number");
        foreach (var text in (string[])[(string)answer.Json["title"]!, (string)answer.Json["errors"]![0]!["remedy"]!])
            Assert.Contains(text, c => c is >= '\u4E00' and <= '\u9FFF');
    }
}
