using System.Text;
using CallingPlans.Integration.Clock;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Links;

/// <summary>Links that were changed, put together, made for something else, used again, or used too late.</summary>
public sealed class LinkForgeryTests(SharedCustomer shared) : IClassFixture<SharedCustomer>
{
    /// <summary>Base64 has bits at its end that mean nothing; nothing is changed there.</summary>
    private const int End = 4;

    private Customer Customer => shared.Customer;

    private ApiClient Outsider => new(Customer.App.Http, token: null);

    [Fact]
    public async Task Link_OneBitChangedAnywhere_IsNotThere()
    {
        var token = await LinkAsync(Customer, await DraftAsync(), "UploadBill");
        (await Outsider.GetAsync($"/api/order-links/{token}")).Expect(200);

        for (var at = 0; at < token.Length - End; at += 3)
            (await Outsider.GetAsync($"/api/order-links/{WithOneBitChanged(token, at)}")).ExpectProblem(404, "NotFound", null);
    }

    [Fact]
    public async Task Link_CutOffOrLengthened_IsNotThere()
    {
        var token = await LinkAsync(Customer, await DraftAsync(), "UploadBill");

        foreach (var other in (string[])[token[..^4], token[4..], token[..(token.Length / 2)], token + "AAAA", token + token, "AAAA" + token, token.ToUpperInvariant()])
            (await Outsider.GetAsync($"/api/order-links/{other}")).ExpectProblem(404, "NotFound", null);
    }

    [Fact]
    public async Task Link_PutTogetherOfTwo_IsNotThere()
    {
        var one = await LinkAsync(Customer, await DraftAsync(), "UploadBill");
        var other = await LinkAsync(Customer, await DraftAsync(), "SignLoa");

        // Behind the name of the key, with which every link of an installation begins.
        foreach (var at in (int[])[32, 64, 128, one.Length - 8])
        {
            Assert.NotEqual(one[..at], other[..at]);
            (await Outsider.GetAsync($"/api/order-links/{one[..at]}{other[at..]}")).ExpectProblem(404, "NotFound", null);
            (await Outsider.GetAsync($"/api/order-links/{other[..at]}{one[at..]}")).ExpectProblem(404, "NotFound", null);
        }
    }

    /// <summary>What it is good for in clear, as somebody may think that it is kept.</summary>
    [Theory]
    [InlineData("""{"Order":{"OrganizationId":"{org}","Id":"{id}"},"Purpose":0,"ExpiresAt":"2099-01-01T00:00:00Z"}""")]
    [InlineData("""{"order":"{id}","purpose":"SignLoa"}""")]
    [InlineData("{id}")]
    public async Task Link_WrittenByHand_IsNotThere(string text)
    {
        var written = Encoding.UTF8.GetBytes(text.Replace("{org}", Customer.Id).Replace("{id}", await DraftAsync()));
        var token = Convert.ToBase64String(written).TrimEnd('=').Replace('+', '-').Replace('/', '_');

        (await Outsider.GetAsync($"/api/order-links/{token}")).ExpectProblem(404, "NotFound", null);
        (await Outsider.PostAsync($"/api/order-links/{token}/loa/signature", Signature)).ExpectProblem(404, "NotFound", null);
    }

    /// <summary>Both are sealed by the same installation; what they are for is part of the seal.</summary>
    [Fact]
    public async Task Link_AndContinuationOfAList_AreNotGoodForEachOther()
    {
        var link = await LinkAsync(Customer, await DraftAsync(), "UploadBill");
        await DraftAsync();
        var next = (string)(await Customer.Admin.GetAsync($"{Customer.Path}/orders?top=1")).Expect(200).Json["nextLink"]!;
        var continuation = next.Split("continuation=")[1];

        (await Outsider.GetAsync($"/api/order-links/{continuation}")).ExpectProblem(404, "NotFound", null);
        (await Customer.Admin.GetAsync($"{Customer.Path}/orders?top=1&continuation={link}")).ExpectProblem(400, "InvalidQuery", null);
    }

    [Fact]
    public async Task Link_OfOneOrder_LeavesOthersAlone()
    {
        var (own, other) = (await DraftAsync(), await DraftAsync());
        var before = (await Customer.Admin.GetAsync(Customer.Order(other))).Expect(200).ETag;
        var token = await LinkAsync(Customer, own, "SignLoa");

        (await Outsider.PostAsync($"/api/order-links/{token}/loa/signature?id={other}&order={other}", Signature)).Expect(200);
        (await Outsider.SendTextAsync(
            HttpMethod.Post, $"/api/order-links/{token}/loa/signature", $$"""{"name":"Alex Doe","title":"CFO","consent":true,"orderId":"{{other}}"}"""))
            .ExpectProblem(422, "UnknownMember", "/orderId");

        Assert.Equal(before, (await Customer.Admin.GetAsync(Customer.Order(other))).Expect(200).ETag);
        Assert.Equal("Signed", (string)(await Customer.ReadAsync(own))["loa"]!["status"]!);
    }

    /// <summary>The link is no token: with it in the header nobody is signed in.</summary>
    [Fact]
    public async Task Link_SentAsAToken_IsNobody()
    {
        var id = await DraftAsync();
        var token = await LinkAsync(Customer, id, "SignLoa");

        (await new ApiClient(Customer.App.Http, token).GetAsync(Customer.Order(id))).ExpectProblem(401, "Unauthorized", null);
    }

    [Fact]
    public async Task Link_UsedAgainAfterTheOrderWasCancelled_ChangesNothing()
    {
        var id = await DraftAsync();
        var (sign, bill) = (await LinkAsync(Customer, id, "SignLoa"), await LinkAsync(Customer, id, "UploadBill"));
        (await Outsider.PostAsync($"/api/order-links/{sign}/loa/signature", Signature)).Expect(200);
        (await Customer.CancelAsync(id)).Expect(202);
        var cancelled = await Customer.UntilAsync(id, "Cancelled");

        (await Outsider.PostAsync($"/api/order-links/{sign}/loa/signature", new { name = "Eve", title = "CEO", consent = true }))
            .ExpectProblem(409, "StateConflict", null);
        (await Outsider.UploadAsync($"/api/order-links/{bill}/bill", Files.RecentBill())).ExpectProblem(409, "StateConflict", null);

        var after = await Customer.ReadAsync(id);
        Assert.Equal(cancelled["documents"]!.ToJsonString(), after["documents"]!.ToJsonString());
        Assert.Equal("Alex Doe", (string)after["loa"]!["signedBy"]!);
        Assert.False((bool)(await Outsider.GetAsync($"/api/order-links/{sign}")).Expect(200).Json["open"]!);
    }

    [Fact]
    public async Task Link_UsedAgainAfterTheOrderWentToTheCarrier_ChangesNothing()
    {
        var id = await Customer.PrepareAsync(Draft.Us());
        var token = await LinkAsync(Customer, id, "SignLoa");
        (await Customer.SubmitAsync(id)).Expect(202);
        await Customer.UntilAsync(id, "Completed");

        (await Outsider.PostAsync($"/api/order-links/{token}/loa/signature", new { name = "Eve", title = "CEO", consent = true }))
            .ExpectProblem(409, "StateConflict", null);

        Assert.Equal("Alex Doe", (string)(await Customer.ReadAsync(id))["loa"]!["signedBy"]!);
    }

    [Fact]
    public async Task Link_Expired_IsNotThereForAnyTask()
    {
        await using var app = await TestApp.StartAsync();
        var customer = await Customer.CreateAsync(app);
        var id = (string)(await customer.DraftAsync(Draft.Us())).Expect(201).Json["id"]!;
        var (token, foreign) = (await LinkAsync(customer, id, "SignLoa", "00:30:00"), await LinkAsync(Customer, await DraftAsync(), "SignLoa"));
        var outsider = new ApiClient(app.Http);
        (await outsider.GetAsync($"/api/order-links/{token}")).Expect(200);
        // Of another installation, whose key is another.
        (await outsider.GetAsync($"/api/order-links/{foreign}")).ExpectProblem(404, "NotFound", null);

        await new MovedClock(app).AdvanceAsync(TimeSpan.FromMinutes(30));

        (await outsider.GetAsync($"/api/order-links/{token}")).ExpectProblem(404, "NotFound", null);
        (await outsider.PostAsync($"/api/order-links/{token}/loa/signature", Signature)).ExpectProblem(404, "NotFound", null);
        (await outsider.UploadAsync($"/api/order-links/{token}/bill", Files.RecentBill())).ExpectProblem(404, "NotFound", null);
        (await outsider.UploadAsync($"/api/order-links/{token}/loa", Files.RecentBill())).ExpectProblem(404, "NotFound", null);
    }

    private static object Signature => new { name = "Alex Doe", title = "CFO", consent = true };

    /// <summary>The token with the highest bit of one of its characters of Base64 turned over.</summary>
    private static string WithOneBitChanged(string token, int at)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        return $"{token[..at]}{alphabet[alphabet.IndexOf(token[at]) ^ 32]}{token[(at + 1)..]}";
    }

    private static async Task<string> LinkAsync(Customer customer, string id, string purpose, string expiresIn = "2.00:00:00")
    {
        var created = await customer.Admin.PostAsync(
            $"{customer.Order(id)}/links", new { purpose, email = "signer@contoso.example", expiresIn });
        return ((string)created.Expect(201).Json["url"]!).Split("/order-links/")[1];
    }

    private async Task<string> DraftAsync() => (string)(await Customer.DraftAsync(Draft.Us())).Expect(201).Json["id"]!;
}
