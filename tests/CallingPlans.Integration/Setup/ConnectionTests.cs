using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Setup;

/// <summary>What enabling Calling Plans needs, and each way in which it is refused.</summary>
public sealed class ConnectionTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task Get_FreshLocation_HasNone()
    {
        var customer = await SetupCustomer.CreateAsync(shared.App);

        Assert.Equal("""{"kind":"None"}""", (await customer.Admin.GetAsync(customer.ConnectionPath)).Expect(200).Text);
    }

    [Fact]
    public async Task Put_AllThere_EnablesAndBillsThePlansOnce()
    {
        var customer = await SetupCustomer.CreateAsync(shared.App);

        var enabled = (await customer.ConnectAsync(SetupCustomer.CallingPlans())).Expect(200).Json;
        (await customer.ConnectAsync(SetupCustomer.CallingPlans())).Expect(200);

        Assert.Equal(("CallingPlans", "Paid"), ((string)enabled["kind"]!, (string)enabled["subscriptionType"]!));
        var billed = Assert.Single(await customer.BilledAsync());
        Assert.Equal("OutboundCallingPlanStarted", (string)billed["kind"]!);
        Assert.Equal((string)enabled["enabledAt"]!, (string)billed["at"]!);
    }

    [Fact]
    public async Task Put_PartnerNotAuthorised_IsRefused()
    {
        var customer = await SetupCustomer.CreateAsync(
            shared.App, new { name = "Fabrikam", authorized = false, addendumAcceptedAt = "2026-01-01T00:00:00Z" });

        (await customer.ConnectAsync(SetupCustomer.CallingPlans())).ExpectProblem(422, "PartnerNotAuthorized", null);
    }

    [Fact]
    public async Task Put_AddendumNotAccepted_IsRefused()
    {
        var customer = await SetupCustomer.CreateAsync(shared.App, new { name = "Fabrikam", authorized = true });

        (await customer.ConnectAsync(SetupCustomer.CallingPlans())).ExpectProblem(422, "AddendumNotAccepted", null);
    }

    [Fact]
    public async Task Put_NoCommittedPlan_IsRefusedExceptInATrial()
    {
        var paid = await SetupCustomer.CreateAsync(shared.App, subscription: new { kind = "Paid" });
        var trial = await SetupCustomer.CreateAsync(shared.App, subscription: SetupCustomer.Trial);

        (await paid.ConnectAsync(SetupCustomer.CallingPlans())).ExpectProblem(422, "LicenseRequired", null);
        (await trial.ConnectAsync(SetupCustomer.CallingPlans())).Expect(200);
    }

    [Fact]
    public async Task Put_CountryWithoutMarket_IsRefused()
    {
        var customer = await SetupCustomer.CreateAsync(shared.App, country: "JP");

        (await customer.ConnectAsync(SetupCustomer.CallingPlans())).ExpectProblem(422, "MarketNotSupported", null);
    }

    [Theory]
    [InlineData("usage", """{"contactCenter":true}""", "ContactCenterNotSupported", "/usage/contactCenter")]
    [InlineData("usage", """{"highVolume":true}""", "HighVolumeNotSupported", "/usage/highVolume")]
    [InlineData("contractContact", null, "ContractContactRequired", "/contractContact")]
    [InlineData("contractContact", """{"name":"Cara"}""", "ContractContactRequired", "/contractContact")]
    [InlineData("emergencyAddress", null, "AddressInvalid", "/emergencyAddress")]
    [InlineData(
        "emergencyAddress",
        """{"street":"1 Way","city":"New York","region":"NY","postalCode":"1"}""",
        "AddressInvalid",
        "/emergencyAddress/postalCode")]
    [InlineData("colour", "1", "UnknownMember", "/colour")]
    public async Task Put_OneMemberIsWrong_IsRefusedAndChangesNothing(string member, string? value, string code, string field)
    {
        var customer = await SetupCustomer.CreateAsync(shared.App);
        var connection = SetupCustomer.CallingPlans();
        connection[member] = value is null ? null : JsonNode.Parse(value);

        (await customer.ConnectAsync(connection)).ExpectProblem(422, code, field);

        Assert.Equal("None", (string)(await customer.Admin.GetAsync(customer.ConnectionPath)).Expect(200).Json["kind"]!);
    }

    [Fact]
    public async Task PutLocation_IdThatIsNone_IsRefused()
    {
        var customer = await SetupCustomer.CreateAsync(shared.App);
        var location = SetupCustomer.LocationIn("US", SetupCustomer.Address());

        foreach (var id in (string[])["New-York", "new_york", new string('a', 65)])
            (await customer.Admin.PutAsync($"{customer.Path}/locations/{id}", location)).ExpectProblem(422, "ValidationFailed", "/id");
        (await customer.Admin.PutAsync($"{customer.Path}/locations/{new string('a', 64)}", location)).Expect(201);
    }

    [Fact]
    public async Task PutLocation_ThatIsThere_NeedsItsVersionAndKeepsItsConnection()
    {
        var customer = await SetupCustomer.CreateAsync(shared.App);
        (await customer.ConnectAsync(SetupCustomer.CallingPlans())).Expect(200);
        var location = SetupCustomer.LocationIn("US", SetupCustomer.Address());
        var read = (await customer.Admin.GetAsync(customer.LocationPath)).Expect(200);

        (await customer.Admin.PutAsync(customer.LocationPath, location)).ExpectProblem(428, "PreconditionRequired", null);
        (await customer.Admin.PutAsync(customer.LocationPath, location, "\"old\"")).ExpectProblem(412, "PreconditionFailed", null);
        var replaced = (await customer.Admin.PutAsync(customer.LocationPath, location, read.ETag)).Expect(200).Json;

        Assert.Equal("CallingPlans", (string)replaced["pstnConnection"]!["kind"]!);
        (await customer.Admin.GetAsync($"{customer.LocationPath}/emergency-address")).Expect(200);
    }

    [Fact]
    public async Task PutOrganization_AcrossRolesAndIds_IsForThePartnerAndTheDesk()
    {
        var customer = await SetupCustomer.CreateAsync(shared.App);
        var organization = SetupCustomer.Organization(customer.Id, SetupCustomer.Paid);
        var read = (await customer.Admin.GetAsync(customer.Path)).Expect(200);

        (await customer.Admin.PutAsync(customer.Path, organization, read.ETag)).ExpectProblem(403, "Forbidden", null);
        (await customer.Partner.PutAsync("/api/organizations/Upper", organization)).ExpectProblem(422, "ValidationFailed", "/id");
        (await customer.Partner.PutAsync(customer.Path, organization)).ExpectProblem(428, "PreconditionRequired", null);
        (await customer.Desk.PutAsync(customer.Path, organization, read.ETag)).Expect(200);
        (await customer.Partner.PutAsync(customer.Path, organization, read.ETag)).ExpectProblem(412, "PreconditionFailed", null);
    }
}
