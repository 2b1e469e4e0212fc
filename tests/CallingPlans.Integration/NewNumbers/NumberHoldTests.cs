using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.NewNumbers;

/// <summary>Many who want the same numbers at the same time, and holds that end.</summary>
public sealed class NumberHoldTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task Order_TwoHundredCallersForTenNumbers_EachIsSoldOnce()
    {
        var customer = await NumberCustomer.CreateAsync(shared.App);
        var search = (await customer.SearchAsync(new { kind = "Standard", areaCode = "509", quantity = 10 })).Expect(200).Json;
        var held = NumberCustomer.Texts(search["numbers"]);

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => customer.PlaceAsync(
            new { searchId = (string)search["searchId"]!, numbers = new[] { held[i % held.Length] } })));

        var sold = answers.Where(a => a.Status == 202).Select(a => (string)a.Json["numbers"]![0]!);
        Assert.Equal(held.Order(), sold.Order());
        Assert.All(answers.Where(a => a.Status != 202), a => a.ExpectProblem(409, "NumberNotAvailable", "/numbers"));
        Assert.Equal(190, answers.Count(a => a.Status == 409));
    }

    [Fact]
    public async Task Order_FiftyCallersForAllOfThem_OneGetsAll()
    {
        var customer = await NumberCustomer.CreateAsync(shared.App);
        var search = (await customer.SearchAsync(new { kind = "Standard", areaCode = "360", quantity = 10 })).Expect(200).Json;
        var held = NumberCustomer.Texts(search["numbers"]);

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => customer.PlaceAsync(
            new { searchId = (string)search["searchId"]!, numbers = i % 2 == 0 ? held : held.Reverse() })));

        Assert.Single(answers, a => a.Status == 202);
        Assert.Equal(49, answers.Count(a => a.Status == 409));
    }

    [Fact]
    public async Task Search_SideBySide_OffersNoNumberTwice()
    {
        var customers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => NumberCustomer.CreateAsync(shared.App)));

        var searches = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => customers[i % 4].SearchAsync(
            new { kind = "Standard", areaCode = "425", prefix = "2345", quantity = 20 })));

        var offered = searches.SelectMany(s => NumberCustomer.Texts(s.Expect(200).Json["numbers"])).ToList();
        Assert.NotEmpty(offered);
        Assert.Equal(offered.Count, offered.Distinct().Count());
    }

    [Fact]
    public async Task Order_SearchOfAnotherOrganization_DoesNotExist()
    {
        var search = (await (await NumberCustomer.CreateAsync(shared.App))
            .SearchAsync(new { kind = "Standard", quantity = 1 })).Expect(200).Json;
        var other = await NumberCustomer.CreateAsync(shared.App);

        var answer = await other.PlaceAsync(
            new { searchId = (string)search["searchId"]!, numbers = NumberCustomer.Texts(search["numbers"]) });

        answer.ExpectProblem(404, "NotFound", null);
    }

    [Fact]
    public async Task Order_AfterTheHoldTime_IsRefusedAndTheNumbersAreFree()
    {
        await using var app = await TestApp.StartAsync();
        var customer = await NumberCustomer.CreateAsync(app);
        var exactly = new { kind = "Standard", areaCode = "206", prefix = "3456789", quantity = 1 };
        var search = (await customer.SearchAsync(exactly)).Expect(200).Json;
        Assert.Empty((await customer.SearchAsync(exactly)).Expect(200).Json["numbers"]!.AsArray());

        (await new ApiClient(app.Http).PostAsync("/api/dev/clock", new { advance = "00:10:01" })).Expect(200);

        var answer = await customer.PlaceAsync(
            new { searchId = (string)search["searchId"]!, numbers = NumberCustomer.Texts(search["numbers"]) });
        answer.ExpectProblem(409, "ReservationExpired", null);
        Assert.Equal(["+12063456789"], NumberCustomer.Texts((await customer.SearchAsync(exactly)).Expect(200).Json["numbers"]));
    }
}
