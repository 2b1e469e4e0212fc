using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.NewNumbers;

/// <summary>Orders of new numbers from the search to the end, as their administrator sees them.</summary>
public sealed class NumberOrderLifeTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task Order_FoundNumbers_AreInactiveUntilTheTermsAreAccepted()
    {
        var customer = await NumberCustomer.CreateAsync(shared.App);
        var search = (await customer.SearchAsync(new { kind = "Standard", areaCode = "206", quantity = 3 })).Expect(200).Json;
        var chosen = NumberCustomer.Texts(search["numbers"])[..2];

        var placed = (await customer.PlaceAsync(new { searchId = (string)search["searchId"]!, numbers = chosen })).Expect(202);

        var id = (string)placed.Json["id"]!;
        Assert.Equal(customer.Order(id), placed.Location);
        Assert.StartsWith("N-", (string)placed.Json["orderNumber"]!);
        Assert.Equal("Pending", (string)placed.Json["status"]!);
        var provisioned = await customer.UntilAsync(id, "Provisioned");
        Assert.Equal(["AcceptTerms"], NumberCustomer.Texts(provisioned["actions"]));
        Assert.All(await customer.NumbersAsync(), n => Assert.Equal("Inactive", (string)n["status"]!));
        var accepted = (await customer.AcceptAsync(id)).Expect(200).Json;
        Assert.Equal(Customer.AdminName, (string)accepted["termsOfService"]!["acceptedBy"]!);
        Assert.Empty(accepted["actions"]!.AsArray());
        Assert.All(await customer.NumbersAsync(), n => Assert.Equal("Active", (string)n["status"]!));
        Assert.Equal(chosen, await customer.BilledAsync(id));
        var again = (await customer.AcceptAsync(id)).Expect(200).Json;
        Assert.Equal((string)accepted["termsOfService"]!["acceptedAt"]!, (string)again["termsOfService"]!["acceptedAt"]!);
    }

    [Fact]
    public async Task Order_Provisioned_TellsTheContactAndTheTimeline()
    {
        var customer = await NumberCustomer.CreateAsync(shared.App);

        var id = (string)(await customer.ProvisionAsync(2))["id"]!;

        var mail = await customer.Customer.UntilMailAsync(id, "terms-needed");
        Assert.Equal(Customer.ContactEmail, (string)mail["to"]!);
        await customer.Customer.UntilMailAsync(id, "numbers-provisioned");
        var kinds = await customer.EventKindsAsync(id);
        Assert.Equal(["Created", "Provisioned"], kinds.Where(k => k != "MailSent"));
    }

    [Fact]
    public async Task TermsAcceptance_Partner_IsToldThatTheCustomerMust()
    {
        var customer = await NumberCustomer.CreateAsync(shared.App);
        var id = (string)(await customer.ProvisionAsync())["id"]!;
        var partner = await ApiClient.SignInAsync(shared.App.Http, new { role = "PartnerAdmin", partner = "contoso-partner" });

        (await partner.PostAsync($"{customer.Order(id)}/terms-acceptance")).ExpectProblem(403, "CustomerMustAccept", null);

        Assert.Empty((await partner.GetAsync(customer.Order(id))).Expect(200).Json["actions"]!.AsArray());
        Assert.All(await customer.NumbersAsync(), n => Assert.Equal("Inactive", (string)n["status"]!));
    }

    [Fact]
    public async Task Order_ThatTheCarrierRefuses_IsAnErrorWithWhomToTurnTo()
    {
        var customer = await NumberCustomer.CreateAsync(shared.App);

        var placed = (await customer.PlaceAsync(
            new { criteria = new { kind = "Standard", areaCode = "206", prefix = "999" }, quantity = 1 })).Expect(202).Json;

        var order = await customer.UntilAsync((string)placed["id"]!, "Error");
        Assert.Equal("ContactTac", (string)order["action"]!["kind"]!);
        Assert.Equal("tac@contoso.example", (string)order["action"]!["contact"]!);
        Assert.Equal(["ContactTac"], NumberCustomer.Texts(order["actions"]));
        await customer.Customer.UntilMailAsync((string)placed["id"]!, "order-error");
        Assert.Empty(await customer.NumbersAsync());
        Assert.Empty(await customer.BilledAsync((string)placed["id"]!));
    }

    [Fact]
    public async Task Order_Block_IsDeletedAsAWhole()
    {
        var customer = await NumberCustomer.CreateAsync(shared.App);
        var search = (await customer.SearchAsync(new { kind = "Standard", region = "WA", blockSize = 10 })).Expect(200).Json;
        var block = search["blocks"]![0]!;

        var placed = (await customer.PlaceAsync(new
        {
            searchId = (string)search["searchId"]!,
            block = new { first = (string)block["first"]!, size = 10 },
        })).Expect(202).Json;

        await customer.UntilAsync((string)placed["id"]!, "Provisioned");
        var numbers = await customer.NumbersAsync();
        Assert.Equal(10, numbers.Count);
        var blockId = (string)numbers[0]["blockId"]!;
        (await customer.Admin.DeleteAsync($"{customer.Customer.Path}/numbers/{Uri.EscapeDataString((string)block["first"]!)}"))
            .ExpectProblem(409, "NumberInBlock", null);
        (await customer.Admin.DeleteAsync($"{customer.Customer.Path}/number-blocks/{blockId}")).Expect(204);
        Assert.Empty(await customer.NumbersAsync());
        (await customer.Admin.DeleteAsync($"{customer.Customer.Path}/number-blocks/{blockId}")).ExpectProblem(404);
    }

    [Fact]
    public async Task Number_Deleted_IsFreeForEverybody()
    {
        var customer = await NumberCustomer.CreateAsync(shared.App);
        var number = NumberCustomer.Texts((await customer.ProvisionAsync())["numbers"])[0];
        var other = await NumberCustomer.CreateAsync(shared.App);
        var exactly = new { kind = "Standard", areaCode = number[2..5], prefix = number[5..], quantity = 1 };
        Assert.Empty((await other.SearchAsync(exactly)).Expect(200).Json["numbers"]!.AsArray());

        (await customer.Admin.DeleteAsync($"{customer.Customer.Path}/numbers/{Uri.EscapeDataString(number)}")).Expect(204);

        Assert.Equal([number], NumberCustomer.Texts((await other.SearchAsync(exactly)).Expect(200).Json["numbers"]));
        Assert.Empty(await customer.NumbersAsync());
    }

    [Fact]
    public async Task Orders_OfBothKinds_AreOneList()
    {
        var customer = await NumberCustomer.CreateAsync(shared.App);
        var port = (string)(await customer.Customer.DraftAsync(Draft.Us())).Expect(201).Json["id"]!;
        var order = await customer.ProvisionAsync();
        var (id, number) = ((string)order["id"]!, NumberCustomer.Texts(order["numbers"])[0]);
        var list = $"{customer.Customer.Path}/orders";

        Assert.Equal([id, port], (await customer.Admin.ListAsync(list)).Select(o => (string)o["id"]!));
        foreach (var query in (string[])["kind=NewNumbers", "status=Provisioned", "needsAction=true", $"q={number[1..]}", $"q={order["orderNumber"]}"])
            Assert.Equal([id], (await customer.Admin.ListAsync($"{list}?{query}")).Select(o => (string)o["id"]!));
    }

    [Fact]
    public async Task Order_Get_HasAnETagThatFollowsItsChanges()
    {
        var customer = await NumberCustomer.CreateAsync(shared.App);
        var id = (string)(await customer.ProvisionAsync())["id"]!;
        var before = (await customer.Admin.GetAsync(customer.Order(id))).ETag;

        var accepted = (await customer.AcceptAsync(id)).Expect(200).ETag;

        Assert.NotNull(before);
        Assert.NotEqual(before, accepted);
        Assert.Equal(accepted, (await customer.Admin.GetAsync(customer.Order(id))).ETag);
    }

    [Theory]
    [InlineData("us", """{"kind":"TollFree","areaCode":"833"}""", "+1833")]
    [InlineData("us", """{"kind":"Standard","city":"Seattle"}""", "+1206")]
    [InlineData("us", """{"kind":"Standard","areaCode":"206","prefix":"345"}""", "+1206345")]
    [InlineData("gb", """{"kind":"Local","areaCode":"020"}""", "+44207946")]
    [InlineData("gb", """{"kind":"Local","city":"Leeds"}""", "+44113496")]
    [InlineData("gb", """{"kind":"NonGeographic"}""", "+443069990")]
    public async Task Search_ByEveryCriterion_FindsNumbersThatFit(string location, string search, string begin)
    {
        var customer = await (await NumberCustomer.CreateAsync(shared.App)).WithUkLocationAsync();

        var found = NumberCustomer.Texts((await customer.SearchAsync(JsonNode.Parse(search)!, location)).Expect(200).Json["numbers"]);

        Assert.Equal(10, found.Length);
        Assert.All(found, n => Assert.StartsWith(begin, n));
    }

    [Fact]
    public async Task Search_Consecutive_FindsARun()
    {
        var customer = await NumberCustomer.CreateAsync(shared.App);

        var search = (await customer.SearchAsync(new { kind = "Standard", consecutive = true, quantity = 7 })).Expect(200).Json;

        var digits = NumberCustomer.Texts(search["numbers"]).Select(n => long.Parse(n[1..])).ToArray();
        Assert.Equal(Enumerable.Range(0, 7).Select(i => digits[0] + i), digits);
    }
}
