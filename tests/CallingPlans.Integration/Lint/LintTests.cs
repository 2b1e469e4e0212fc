using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Lint;

/// <summary>What the form says otherwise than the bill and the losing carrier's record, and taking it over.</summary>
public sealed class LintTests(SharedCustomer shared) : IClassFixture<SharedCustomer>
{
    private static readonly TimeSpan Recently = TimeSpan.FromDays(1);

    private Customer Customer => shared.Customer;

    [Theory]
    [InlineData("Account number: ACC-2002", "/account/accountNumber", "AccountNumberMismatch", "ACC-2002")]
    [InlineData("Customer name: Fabrikam Limited", "/account/companyName", "CompanyNameMismatch", "Fabrikam Limited")]
    [InlineData("Billing telephone number: +1 212 555 0177", "/account/billingTelephoneNumber", "BtnMismatch", "+12125550177")]
    [InlineData("Authorized person: Sam Roe", "/account/authorizedName", "AccountNameMismatch", "Sam Roe")]
    public async Task Bill_SaysOtherwise_IsFoundAndItsPatchCuresIt(string line, string field, string code, string found)
    {
        var id = await DraftAsync(Draft.Us(), line);

        var finding = Assert.Single(await LintAsync(id), f => (string)f["source"]! == "Bill" && (string)f["field"]! == field);

        Assert.Equal((code, found), ((string)finding["code"]!, (string)finding["found"]!));
        Assert.NotNull(finding["entered"]);
        var shown = (await Customer.ReadAsync(id))["lint"]!.AsArray();
        Assert.Contains(shown, f => (string)f!["field"]! == field && (string)f["code"]! == code);
        await TakeAsync(id, finding);
        Assert.DoesNotContain(await LintAsync(id), f => (string)f["field"]! == field);
    }

    [Fact]
    public async Task Bill_HasAnotherAddress_IsFoundAndItsPatchesCureIt()
    {
        var id = await DraftAsync(
            Draft.Us(), "Account number: ACC-1001", "Service address: 500 Fabrikam Avenue, Albany, NY 12207");

        foreach (var field in (string[])["/account/serviceAddress", "/account/serviceAddress/postalCode"])
            await TakeAsync(id, Assert.Single(await LintAsync(id), f => (string)f["field"]! == field));

        Assert.DoesNotContain(await LintAsync(id), f => (string)f["source"]! == "Bill");
        var address = (await Customer.ReadAsync(id))["account"]!["serviceAddress"]!;
        Assert.Equal(("Albany", "12207"), ((string)address["city"]!, (string)address["postalCode"]!));
    }

    [Fact]
    public async Task Record_Differs_IsFoundAndItsPatchesCureIt()
    {
        var id = (string)(await Customer.DraftAsync(Draft.Us().ForCarrier("SIM-CSR"))).Expect(201).Json["id"]!;

        var findings = (await LintAsync(id)).Where(f => (string)f["source"]! == "Csr").ToList();
        Assert.Equal(["CompanyNameMismatch", "PostalCodeMismatch"], findings.Select(f => (string)f["code"]!).Order());
        Assert.DoesNotContain((await Customer.ReadAsync(id))["lint"]!.AsArray(), f => (string)f!["source"]! == "Csr");
        foreach (var finding in findings)
            await TakeAsync(id, finding);

        Assert.DoesNotContain(await LintAsync(id), f => (string)f["source"]! == "Csr");
    }

    [Fact]
    public async Task Order_AgreesWithAll_HasNoFindings()
    {
        var draft = Draft.Us();
        var id = await DraftAsync(
            draft,
            "Account number: acc 1001",
            "Customer name: CONTOSO, Inc.",
            $"Billing telephone number: {draft["account"]!["billingTelephoneNumber"]}",
            "Service address: 1 CONTOSO Way, New York, NY 10001-0001");

        Assert.Empty(await LintAsync(id));
    }

    [Fact]
    public async Task Number_IsInAnotherOrder_IsFound()
    {
        var draft = Draft.Us();
        await Customer.SubmitAsync(draft);

        var id = (string)(await Customer.DraftAsync(draft.DeepClone().AsObject())).Expect(201).Json["id"]!;

        var finding = Assert.Single(await LintAsync(id), f => (string)f["code"]! == "NumberInOtherOrder");
        Assert.Equal("/numbers", (string)finding["field"]!);
    }

    [Fact]
    public async Task Upload_BillSaysOtherwise_TellsItInTheCallersLanguageAndChangesNothing()
    {
        var id = (string)(await Customer.DraftAsync(Draft.Us())).Expect(201).Json["id"]!;

        var check = (await Customer.UploadBillAsync(id, Bill("Account number: ACC-2002"))).Expect(200).Json["check"]!;

        var finding = Assert.Single(check["findings"]!.AsArray(), f => (string)f!["code"]! == "AccountNumberMismatch")!;
        Assert.Equal(("/account/accountNumber", "ACC-2002"), ((string)finding["field"]!, (string)finding["found"]!));
        Assert.Contains("ACC-2002", (string)finding["detail"]!);
        Assert.Contains(check["read"]!.AsArray(), r => (string)r!["field"]! == "/account/accountNumber" && (string)r["value"]! == "ACC-2002");
        Assert.Equal("ACC-1001", (string)(await Customer.ReadAsync(id))["account"]!["accountNumber"]!);
    }

    [Fact]
    public async Task Rejection_BillContradictsAnotherField_NamesThatRiskFirst()
    {
        var draft = Draft.Us().ForCarrier("SIM-CompanyNameMismatch");
        var id = await DraftAsync(draft, "Account number: ACC-2002");
        (await Customer.SignAsync(id)).Expect(200);
        (await Customer.SubmitAsync(id)).Expect(202);

        var rejected = await Customer.UntilAsync(id, "Rejected");

        var first = rejected["risks"]![0]!;
        Assert.Equal(("/account/accountNumber", "ACC-2002"), ((string)first["field"]!, (string)first["found"]!));
        Assert.DoesNotContain(rejected["risks"]!.AsArray(), r => (string)r!["field"]! == "/account/companyName");
    }

    private async Task<string> DraftAsync(JsonObject draft, params string[] lines)
    {
        var id = (string)(await Customer.DraftAsync(draft)).Expect(201).Json["id"]!;
        (await Customer.UploadBillAsync(id, Bill(lines))).Expect(200);
        return id;
    }

    private static byte[] Bill(params string[] lines) => Files.Pdf(
        ["Fabrikam Telecom", $"Bill date: {TimeProvider.System.GetUtcNow() - Recently:MMMM d, yyyy}", .. lines, "Amount due: 42.00 USD"]);

    private Task<List<JsonNode>> LintAsync(string id) => Customer.Admin.ListAsync($"{Customer.Order(id)}/lint");

    private async Task TakeAsync(string id, JsonNode finding) =>
        (await Customer.AmendAsync(id, finding["patch"]!.DeepClone().AsObject())).Expect(200);
}
