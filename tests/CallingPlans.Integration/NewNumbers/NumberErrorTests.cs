using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.NewNumbers;

/// <summary>Every rule of searches and orders of new numbers, by its code.</summary>
public sealed class NumberErrorTests(SharedApp shared) : IClassFixture<SharedApp>, IAsyncLifetime
{
    private NumberCustomer customer = null!;

    public async Task InitializeAsync() =>
        customer = await (await NumberCustomer.CreateAsync(shared.App)).WithUkLocationAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("us", """{"quantity":1}""", "ValidationFailed", "/kind")]
    [InlineData("us", """{"kind":"Golden"}""", "ValidationFailed", "/kind")]
    [InlineData("us", """{"kind":"Local"}""", "NotOfferedInMarket", "/kind")]
    [InlineData("us", """{"kind":"Standard","quantity":0}""", "ValidationFailed", "/quantity")]
    [InlineData("us", """{"kind":"Standard","quantity":101}""", "TooManyNumbers", "/quantity")]
    [InlineData("us", """{"kind":"Standard","areaCode":"abc"}""", "ValidationFailed", "/areaCode")]
    [InlineData("us", """{"kind":"Standard","region":"ZZ"}""", "ValidationFailed", "/region")]
    [InlineData("us", """{"kind":"Standard","blockSize":20}""", "BlockSizeNotAllowed", "/blockSize")]
    [InlineData("us", """{"kind":"TollFree","blockSize":10}""", "BlockNotAvailable", "/blockSize")]
    [InlineData("us", """{"kind":"Standard","colour":"red"}""", "UnknownMember", "/colour")]
    [InlineData("gb", """{"kind":"TollFree"}""", "TollFreeNotAvailable", "/kind")]
    [InlineData("gb", """{"kind":"Local","prefix":"7946"}""", "NotOfferedInMarket", "/prefix")]
    [InlineData("de", """{"kind":"Local"}""", "SelfServiceNotAvailable", null)]
    public async Task Search_ThatBreaksARule_IsRefused(string location, string search, string code, string? field) =>
        (await customer.SearchAsync(JsonNode.Parse(search)!, location)).ExpectProblem(422, code, field);

    [Theory]
    [InlineData("us", """{}""", "ValidationFailed", "")]
    [InlineData("us", """{"searchId":"x"}""", "ValidationFailed", "")]
    [InlineData("us", """{"searchId":"x","numbers":["+12063456789"],"quantity":1}""", "ValidationFailed", "")]
    [InlineData("us", """{"searchId":"x","numbers":[]}""", "ValidationFailed", "/numbers")]
    [InlineData("us", """{"searchId":"x","numbers":["one"]}""", "ValidationFailed", "/numbers/0")]
    [InlineData("us", """{"searchId":"x","block":{"size":10}}""", "ValidationFailed", "/block/first")]
    [InlineData("us", """{"searchId":"x","block":{"first":"+12063456780","size":20}}""", "BlockSizeNotAllowed", "/block/size")]
    [InlineData("us", """{"criteria":{"kind":"Standard"}}""", "ValidationFailed", "/quantity")]
    [InlineData("us", """{"criteria":{"kind":"Standard"},"quantity":101}""", "TooManyNumbers", "/quantity")]
    [InlineData("us", """{"supportRequest":{"kind":"Local","quantity":1}}""", "SupportRequestNotNeeded", null)]
    [InlineData("gb", """{"criteria":{"kind":"TollFree"},"quantity":1}""", "TollFreeNotAvailable", "/criteria/kind")]
    [InlineData("de", """{"criteria":{"kind":"Local"},"quantity":1}""", "SelfServiceNotAvailable", null)]
    [InlineData("de", """{"supportRequest":{"quantity":1}}""", "ValidationFailed", "/supportRequest/kind")]
    [InlineData("de", """{"supportRequest":{"kind":"Local","quantity":101}}""", "TooManyNumbers", "/supportRequest/quantity")]
    [InlineData("de", """{"supportRequest":{"kind":"TollFree","quantity":1}}""", "TollFreeNotAvailable", "/supportRequest/kind")]
    public async Task Order_ThatBreaksARule_IsRefused(string location, string order, string code, string? field) =>
        (await customer.PlaceAsync(JsonNode.Parse(order)!, location)).ExpectProblem(422, code, field);

    [Fact]
    public async Task Order_MoreThanAHundredNumbers_IsRefused()
    {
        var numbers = Enumerable.Range(0, 101).Select(i => $"+12063456{i:D3}");

        (await customer.PlaceAsync(new { searchId = "x", numbers })).ExpectProblem(422, "TooManyNumbers", "/numbers");
    }

    [Fact]
    public async Task Order_NumberThatTheSearchDidNotFind_IsNotAvailable()
    {
        var search = (await customer.SearchAsync(new { kind = "Standard", quantity = 1 })).Expect(200).Json;

        (await customer.PlaceAsync(new { searchId = (string)search["searchId"]!, numbers = new[] { "+12067654321" } }))
            .ExpectProblem(409, "NumberNotAvailable", "/numbers");
    }

    [Fact]
    public async Task Order_MoreByCriteriaThanThereAre_TakesNone()
    {
        var criteria = new { kind = "Standard", areaCode = "206", prefix = "456789" };

        (await customer.PlaceAsync(new { criteria, quantity = 11 })).ExpectProblem(409, "NumberNotAvailable", "/criteria");

        (await customer.PlaceAsync(new { criteria, quantity = 10 })).Expect(202);
    }

    [Fact]
    public async Task Search_LocationWithoutCallingPlans_IsRefused()
    {
        var location = new
        {
            name = "Annex",
            country = "US",
            address = new { street = "1 Contoso Way", city = "Seattle", region = "WA", postalCode = "98101" },
            timeZone = "America/Los_Angeles",
            contact = new { name = "Contoso Telecom", email = Customer.ContactEmail },
        };
        (await customer.Admin.PutAsync($"{customer.Customer.Path}/locations/annex", location)).Expect(201);

        (await customer.SearchAsync(new { kind = "Standard" }, "annex")).ExpectProblem(422, "LocationNotEnabled", null);
        (await customer.PlaceAsync(new { criteria = new { kind = "Standard" }, quantity = 1 }, "annex"))
            .ExpectProblem(422, "LocationNotEnabled", null);
    }

    [Fact]
    public async Task TermsAcceptance_BeforeTheNumbersAreThere_IsAConflict()
    {
        var placed = (await customer.PlaceAsync(new { supportRequest = new { kind = "Local", quantity = 1 } }, "de")).Expect(202).Json;

        (await customer.AcceptAsync((string)placed["id"]!)).ExpectProblem(409, "StateConflict", null);
    }
}
