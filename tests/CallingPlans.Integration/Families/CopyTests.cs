using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Families;

/// <summary>A draft made of an order: with its data and documents, and a PIN that still reaches the carrier.</summary>
public sealed class CopyTests(SharedCustomer shared) : IClassFixture<SharedCustomer>
{
    private static readonly string[] Facts =
        ["numbers", "account", "requestedDate", "additionalEmails", "locationId", "quantity"];

    private Customer Customer => shared.Customer;

    [Fact]
    public async Task Copy_CancelledOrder_IsADraftWithAllItsDataThatCompletes()
    {
        var id = await Customer.SubmitAsync(Draft.Us().With("/additionalEmails", new JsonArray("ops@contoso.example")));
        (await Customer.CancelAsync(id)).Expect(202);
        var source = await Customer.UntilAsync(id, "Cancelled");
        Assert.Contains("Copy", source["actions"]!.AsArray().Select(a => (string)a!));

        var copied = (await Customer.Admin.PostAsync($"{Customer.Order(id)}/copy")).Expect(201);

        var copy = copied.Json;
        Assert.Equal(("Pending", "Draft"), ((string)copy["status"]!, (string)copy["stage"]!));
        Assert.NotEqual((string)source["orderNumber"]!, (string)copy["orderNumber"]!);
        Assert.All(Facts, fact => Assert.Equal(source[fact]?.ToJsonString(), copy[fact]?.ToJsonString()));
        Assert.Equal("Signed", (string)copy["loa"]!["status"]!);
        Assert.Equal(
            source["documents"]!.AsArray().Select(d => (string)d!["sha256"]!), copy["documents"]!.AsArray().Select(d => (string)d!["sha256"]!));
        var copyId = (string)copy["id"]!;
        Assert.Contains(await Customer.EventsAsync(copyId), e => (string)e["kind"]! == "Copied");
        (await Customer.SubmitAsync(copyId)).Expect(202);
        await Customer.UntilAsync(copyId, "Completed");
    }

    [Fact]
    public async Task Copy_DocumentsOfTheCopy_AreItsOwn()
    {
        var id = await Customer.PrepareAsync(Draft.Us());
        var copy = (await Customer.Admin.PostAsync($"{Customer.Order(id)}/copy")).Expect(201).Json;

        var document = (string)copy["documents"]![0]!["id"]!;

        (await Customer.Admin.GetAsync($"{Customer.Order((string)copy["id"]!)}/documents/{document}")).Expect(200);
        (await Customer.Admin.GetAsync($"{Customer.Order(id)}/documents/{document}")).ExpectProblem(404);
    }

    [Fact]
    public async Task Copy_SameKeyTwice_IsOneDraft()
    {
        var id = await Customer.PrepareAsync(Draft.Us());
        var key = Guid.NewGuid().ToString();

        var first = (await Customer.Admin.PostAsync($"{Customer.Order(id)}/copy", key: key)).Expect(201).Json;
        var second = (await Customer.Admin.PostAsync($"{Customer.Order(id)}/copy", key: key)).Expect(201).Json;

        Assert.Equal((string)first["id"]!, (string)second["id"]!);
    }
}
