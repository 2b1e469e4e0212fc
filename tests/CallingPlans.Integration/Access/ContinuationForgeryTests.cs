using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Access;

/// <summary>Links to next pages that were changed, or belong to another list or organisation, over HTTP.</summary>
public sealed class ContinuationForgeryTests(SharedCustomer shared) : IClassFixture<SharedCustomer>
{
    /// <summary>Base64 has bits at its end that mean nothing; nothing is changed there.</summary>
    private const int End = 4;

    private Customer Customer => shared.Customer;

    [Fact]
    public async Task Continuation_OneCharacterChanged_Is400()
    {
        var token = await TokenAsync(Customer, "/orders");
        (await Customer.Admin.GetAsync($"{Customer.Path}/orders?top=1&continuation={token}")).Expect(200);

        for (var at = 0; at < token.Length - End; at += 5)
        {
            var changed = $"{token[..at]}{(token[at] == 'A' ? 'B' : 'A')}{token[(at + 1)..]}";
            if (changed != token)
                (await Customer.Admin.GetAsync($"{Customer.Path}/orders?top=1&continuation={changed}")).ExpectProblem(400, "InvalidQuery", null);
        }
    }

    [Fact]
    public async Task Continuation_OfAnotherOrganization_Is400AndShowsNothing()
    {
        var other = await Customer.CreateAsync(Customer.App);
        var token = await TokenAsync(Customer, "/orders");

        (await other.Admin.GetAsync($"{other.Path}/orders?top=1&continuation={token}")).ExpectProblem(400, "InvalidQuery", null);
        (await other.Admin.GetAsync($"{Customer.Path}/orders?top=1&continuation={token}")).ExpectProblem(404, "NotFound", null);
        (await new ApiClient(Customer.App.Http).GetAsync($"{Customer.Path}/orders?top=1&continuation={token}"))
            .ExpectProblem(401, "Unauthorized", null);
    }

    [Theory]
    [InlineData("/numbers?top=1&")]
    [InlineData("/billing-events?top=1&")]
    [InlineData("/locations?top=1&")]
    [InlineData("/orders?top=1&status=Pending&")]
    [InlineData("/orders?top=1&kind=Port&")]
    [InlineData("/orders?top=1&sort=createdAt&")]
    public async Task Continuation_OfAnotherListOrFilter_Is400(string list)
    {
        var token = await TokenAsync(Customer, "/orders");

        (await Customer.Admin.GetAsync($"{Customer.Path}{list}continuation={token}")).ExpectProblem(400, "InvalidQuery", null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("MA")]
    [InlineData("..%2F..")]
    [InlineData("%00")]
    [InlineData("%F0%9F%98%80")]
    [InlineData("'%20or%20PartitionKey%20ne%20'")]
    public async Task Continuation_WrittenByHand_Is400(string token)
    {
        foreach (var list in (string[])["/orders", "/numbers", "/locations", "/webhooks", "/billing-events"])
            (await Customer.Admin.GetAsync($"{Customer.Path}{list}?continuation={token}")).ExpectProblem(400, "InvalidQuery", null);
    }

    /// <summary>The next page's token of a list that has more than one page.</summary>
    private static async Task<string> TokenAsync(Customer customer, string list)
    {
        for (var i = 0; i < 2; i++)
            (await customer.DraftAsync(Draft.Us())).Expect(201);
        var next = (string)(await customer.Admin.GetAsync($"{customer.Path}{list}?top=1")).Expect(200).Json["nextLink"]!;
        return next.Split("continuation=")[1];
    }
}
