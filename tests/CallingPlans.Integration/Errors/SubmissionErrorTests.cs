using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Errors;

/// <summary>What the preliminary check finds: 422 with every error, and the order stays as it is and keeps them.</summary>
public sealed class SubmissionErrorTests(SharedCustomer shared) : IClassFixture<SharedCustomer>
{
    private static readonly Dictionary<string, (Func<JsonObject> Draft, string Code, string Field)> Faults = new()
    {
        ["no account number"] = (() => Draft.Us().With("/account/accountNumber", null), "AccountNumberRequired", "/account/accountNumber"),
        ["no carrier"] = (() => Draft.Us().With("/account/carrierName", null), "AccountFieldRequired", "/account/carrierName"),
        ["no company"] = (() => Draft.Us().With("/account/companyName", " "), "AccountFieldRequired", "/account/companyName"),
        ["no BTN"] = (
            () => Draft.Us().With("/account/billingTelephoneNumber", null), "AccountFieldRequired", "/account/billingTelephoneNumber"),
        ["no authorised person"] = (
            () => Draft.Us().With("/account/authorizedName", null), "AccountFieldRequired", "/account/authorizedName"),
        ["no address"] = (() => Draft.Us().With("/account/serviceAddress", null), "AccountFieldRequired", "/account/serviceAddress"),
        ["wireless without PIN"] = (
            () => Draft.Us().With("/account/numberType", "Mobile").With("/account/pin", null), "InvalidPin", "/account/pin"),
        ["BTN leaves, the rest stays"] = (BtnLeaves, "MainBtnPending", "/partialPort"),
        ["toll-free mixed"] = (() => Draft.Us(TestNumbers.Next(), "+18005550199"), "PortNotAllowed", "/numbers"),
        ["date in the past"] = (() => Draft.Us().With("/requestedDate", "2026-01-05"), "RequestedDateInvalid", "/requestedDate"),
        ["date too far"] = (() => Draft.Us().With("/requestedDate", "2099-01-05"), "RequestedDateInvalid", "/requestedDate"),
    };

    public static TheoryData<string> Names => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Submission_Faulty_IsRefusedAtItsPointer(string fault)
    {
        var (draft, code, field) = Faults[fault];
        var id = await shared.Customer.PrepareAsync(draft());

        var answer = await shared.Customer.SubmitAsync(id);

        answer.ExpectProblem(422, code, field);
    }

    [Fact]
    public async Task Submission_Faulty_KeepsTheOrderAndItsErrors()
    {
        var id = await shared.Customer.PrepareAsync(Draft.Us().With("/account/carrierName", null));

        (await shared.Customer.SubmitAsync(id)).ExpectProblem(422);

        var order = await shared.Customer.ReadAsync(id);
        Assert.Equal(("Pending", "Draft", 0), ((string)order["status"]!, (string)order["stage"]!, (int)order["attempts"]!));
        Assert.Equal("AccountFieldRequired", (string)order["errors"]!.AsArray().Single()!["code"]!);
        Assert.Equal(2, order["documents"]!.AsArray().Count);
    }

    [Fact]
    public async Task Submission_Faulty_IsAnEventAndAMail()
    {
        var id = await shared.Customer.PrepareAsync(Draft.Us().With("/account/carrierName", null));

        (await shared.Customer.SubmitAsync(id)).ExpectProblem(422);

        await shared.Customer.UntilMailAsync(id, "preliminary-check-failed");
        Assert.Contains("PreliminaryCheckFailed", (await shared.Customer.EventsAsync(id)).Select(e => (string)e["kind"]!));
    }

    [Fact]
    public async Task Submission_CorrectedAfterTheCheck_HasNoErrorsAnyMore()
    {
        var id = await shared.Customer.PrepareAsync(Draft.Us().With("/account/carrierName", null));
        (await shared.Customer.SubmitAsync(id)).ExpectProblem(422);
        (await shared.Customer.AmendAsync(id, new JsonObject().With("/account/carrierName", "Fabrikam"))).Expect(200);

        var submitted = (await shared.Customer.SubmitAsync(id)).Expect(202).Json;

        Assert.Empty(submitted["errors"]!.AsArray());
    }

    [Fact]
    public async Task Submission_EmptyDraft_TellsEverythingAtOnce()
    {
        var id = (string)(await shared.Customer.DraftAsync([])).Expect(201).Json["id"]!;

        var answer = await shared.Customer.SubmitAsync(id);

        answer.ExpectProblem(422);
        Assert.Superset(
            new HashSet<string?> { "/numbers", "/account/accountNumber", "/account/carrierName", "/bill", "/loa" },
            answer.Errors.Select(e => e.Field).ToHashSet());
    }

    [Fact]
    public async Task Submission_Trial_MayNotPort()
    {
        var trial = await Customer.CreateAsync(shared.Customer.App, kind: "Trial");
        var id = await trial.PrepareAsync(Draft.Us());

        (await trial.SubmitAsync(id)).ExpectProblem(422, "PortNotAllowed", "/numbers");
    }

    [Fact]
    public async Task Submission_TollFreeAlone_Passes()
    {
        await shared.Customer.SubmitAsync(Draft.Us("+18005550188"));
    }

    [Fact]
    public async Task Submission_NumberPortedBefore_IsRefused()
    {
        var number = TestNumbers.Next();
        var first = await shared.Customer.SubmitAsync(Draft.Us(number));
        await shared.Customer.UntilAsync(first, "Completed");
        var again = await shared.Customer.PrepareAsync(Draft.Us(number));

        (await shared.Customer.SubmitAsync(again)).ExpectProblem(422, "NumberAlreadyActive", "/numbers");
    }

    [Fact]
    public async Task Submission_Submitted_IsAConflict()
    {
        var id = await shared.Customer.SubmitAsync(Draft.Us().ForCarrier("SIM-SLOW"));

        (await shared.Customer.SubmitAsync(id)).ExpectProblem(409, "StateConflict", null);
    }

    [Fact]
    public async Task Amendment_WithTheCarrier_IsAConflict()
    {
        var id = await shared.Customer.SubmitAsync(Draft.Us().ForCarrier("SIM-SLOW"));

        (await shared.Customer.AmendAsync(id, new JsonObject().With("/account/companyName", "Other"))).ExpectProblem(409, "StateConflict", null);
    }

    [Fact]
    public async Task Signature_WithoutConsent_IsRefused()
    {
        var id = (string)(await shared.Customer.DraftAsync(Draft.Us())).Expect(201).Json["id"]!;

        var answer = await shared.Customer.Admin.PostAsync(
            $"{shared.Customer.Order(id)}/loa/signature", new { name = "Alex Doe", title = "CFO", consent = false });

        answer.ExpectProblem(422, "ValidationFailed", "/consent");
    }

    [Fact]
    public async Task Signature_MarketThatUploads_IsNotOffered()
    {
        var id = (string)(await shared.Customer.DraftAsync(Draft.German(), "de")).Expect(201).Json["id"]!;

        (await shared.Customer.SignAsync(id)).ExpectProblem(422, "NotOfferedInMarket", "/loa");
    }

    [Fact]
    public async Task LoaUpload_MarketThatSigns_IsNotOffered()
    {
        var id = (string)(await shared.Customer.DraftAsync(Draft.Us())).Expect(201).Json["id"]!;

        var answer = await shared.Customer.Admin.UploadAsync($"{shared.Customer.Order(id)}/loa", Files.Pdf("LOA"));

        answer.ExpectProblem(422, "NotOfferedInMarket", "/loa");
    }

    private static JsonObject BtnLeaves()
    {
        var draft = Draft.Us();
        return draft
            .With("/account/billingTelephoneNumber", Draft.NumbersIn(draft)[0])
            .With("/partialPort", new JsonObject { ["remainingNumbers"] = "Keep" });
    }
}
