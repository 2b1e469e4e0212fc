using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.NewNumbers;

/// <summary>Numbers that are asked for through support, and what the desk makes of the request.</summary>
public sealed class SupportOrderTests(SharedCustomer shared) : IClassFixture<SharedCustomer>
{
    private readonly NumberCustomer customer = new(shared.Customer);

    [Fact]
    public async Task Request_Fulfilled_NumbersAreActiveAtOnceAndBill()
    {
        var id = await AskAsync(2);
        string[] numbers = [TestNumbers.NextGerman(), TestNumbers.NextGerman()];

        var order = (await FulfilAsync(id, numbers)).Expect(200).Json;

        Assert.Equal("Provisioned", (string)order["status"]!);
        Assert.False((bool)order["termsOfService"]!["required"]!);
        var own = (await customer.NumbersAsync()).Where(n => (string)n["orderId"]! == id).ToList();
        Assert.Equal(numbers, own.Select(n => (string)n["number"]!));
        Assert.All(own, n => Assert.Equal("Active", (string)n["status"]!));
        Assert.Equal(numbers, await customer.BilledAsync(id));
        await customer.Customer.UntilMailAsync(id, "numbers-provisioned");
        (await FulfilAsync(id, numbers)).ExpectProblem(409, "StateConflict", null);
    }

    [Fact]
    public async Task Request_Failed_IsAnErrorWithWhomToTurnTo()
    {
        var id = await AskAsync(1);

        var order = (await customer.Customer.Desk.PostAsync($"/api/desk/orders/{id}/failure", new { reason = "None left." })).Expect(200).Json;

        Assert.Equal("Error", (string)order["status"]!);
        Assert.Equal("ContactPts", (string)order["action"]!["kind"]!);
        Assert.Equal("porting@contoso.example", (string)order["action"]!["contact"]!);
        await customer.Customer.UntilMailAsync(id, "order-error");
        (await FulfilAsync(id, [TestNumbers.NextGerman()])).ExpectProblem(409, "StateConflict", null);
    }

    [Fact]
    public async Task Note_OfTheDesk_IsInTheTimelineForThoseItIsFor()
    {
        var id = await AskAsync(1);
        var desk = customer.Customer.Desk;
        (await desk.PostAsync($"/api/desk/orders/{id}/notes", new { text = "Looks odd." })).Expect(200);
        (await desk.PostAsync($"/api/desk/orders/{id}/notes", new { text = "We look into it.", visibleToCustomer = true })).Expect(200);
        var events = $"{customer.Customer.Path}/number-orders/{id}/events";

        Assert.Equal(["We look into it."], await NotesAsync(customer.Customer.Admin, events));
        Assert.Equal(["Looks odd.", "We look into it."], await NotesAsync(desk, events));
    }

    [Theory]
    [InlineData("approval")]
    [InlineData("foc")]
    [InlineData("completion")]
    public async Task ActOfPorts_OnANumberOrder_IsAConflict(string act) =>
        (await customer.Customer.Desk.PostAsync($"/api/desk/orders/{await AskAsync(1)}/{act}", new { }))
            .ExpectProblem(409, "StateConflict", null);

    [Fact]
    public async Task Fulfilment_NumbersThatDoNotFit_AreRefused()
    {
        var id = await AskAsync(2);
        var number = TestNumbers.NextGerman();

        (await FulfilAsync(id, [number])).ExpectProblem(422, "ValidationFailed", "/numbers");
        (await FulfilAsync(id, [number, number])).ExpectProblem(422, "DuplicateNumber", "/numbers/1");
        (await FulfilAsync(id, [number, "+12063456789"])).ExpectProblem(422, "WrongCountry", "/numbers/1");
        (await FulfilAsync(id, [number, "030"])).ExpectProblem(422, "InvalidNumber", "/numbers/1");
        Assert.Equal("Pending", (string)(await customer.ReadAsync(id))["status"]!);
    }

    [Fact]
    public async Task Fulfilment_NumberThatAnotherOrderHas_IsRefused()
    {
        var number = TestNumbers.NextGerman();
        (await FulfilAsync(await AskAsync(1), [number])).Expect(200);

        (await FulfilAsync(await AskAsync(1), [number])).ExpectProblem(409, "NumberNotAvailable", "/numbers");
    }

    [Fact]
    public async Task Request_UntilItIsFulfilled_IsInTheDesksQueue()
    {
        var id = await AskAsync(1);
        var queue = $"/api/desk/orders?needs=Request&organization={customer.Customer.Id}";

        var waiting = Assert.Single(await customer.Customer.Desk.ListAsync(queue), o => (string)o["id"]! == id);
        Assert.Equal("NewNumbers", (string)waiting["kind"]!);
        Assert.Equal(id, (string)(await customer.Customer.Desk.GetAsync($"/api/desk/orders/{id}")).Expect(200).Json["id"]!);
        (await FulfilAsync(id, [TestNumbers.NextGerman()])).Expect(200);

        Assert.DoesNotContain(await customer.Customer.Desk.ListAsync(queue), o => (string)o["id"]! == id);
    }

    [Fact]
    public async Task DeskRoutes_ForTheCustomer_AreForbidden()
    {
        var id = await AskAsync(1);

        (await customer.Admin.PostAsync($"/api/desk/orders/{id}/failure", new { reason = "x" })).ExpectProblem(403, "Forbidden", null);
    }

    private static async Task<IEnumerable<string>> NotesAsync(ApiClient caller, string events) =>
        (await caller.ListAsync(events)).Where(e => (string)e["kind"]! == "Note").Select(e => (string)e["detail"]!);

    private async Task<string> AskAsync(int quantity)
    {
        var asked = (await customer.PlaceAsync(new { supportRequest = new { quantity, kind = "Local", details = "Berlin" } }, "de")).Expect(202);
        Assert.Equal("Pending", (string)asked.Json["status"]!);
        Assert.StartsWith("N-", (string)asked.Json["orderNumber"]!);
        return (string)asked.Json["id"]!;
    }

    private Task<ApiAnswer> FulfilAsync(string id, string[] numbers) =>
        customer.Customer.Desk.PostAsync($"/api/desk/orders/{id}/fulfilment", new { numbers });
}
