using CallingPlans.EndToEnd.Harness;
using CallingPlans.Integration.Harness;

namespace CallingPlans.EndToEnd.Pages;

/// <summary>A customer with an order in each state that a page shows differently.</summary>
public sealed class Showcase : IAsyncLifetime
{
    private readonly RunningConsole console = new();

    internal RunningConsole Console => console;

    /// <summary>The claims of the administrator of an organisation that has nothing yet.</summary>
    internal object Newcomer { get; private set; } = new();

    /// <summary>The claims of the administrator of a trial.</summary>
    internal object Trial { get; private set; } = new();

    /// <summary>Ids by the names that addresses have in braces.</summary>
    internal Dictionary<string, string> Ids { get; } = [];

    /// <summary>The address with ids in place of their names.</summary>
    internal string Resolve(string address) => Ids.Aggregate(address, (text, id) => text.Replace($"{{{id.Key}}}", id.Value, StringComparison.Ordinal));

    public async Task InitializeAsync()
    {
        await console.InitializeAsync();
        var customer = console.Customer;
        Ids["draft"] = await customer.PrepareAsync(Draft.Us());
        Ids["completed"] = await customer.SubmitAsync(Draft.Us());
        Ids["rejected"] = await customer.SubmitAsync(Draft.Us().ForCarrier("SIM-PostalCodeMismatch"));
        Ids["split"] = await customer.SubmitAsync(Draft.Us(TestNumbers.Next(), TestNumbers.Next()).ForCarrier("SIM-MultipleBtns"));
        Ids["waiting"] = await customer.SubmitAsync(Draft.Us().ForCarrier("SIM-SLOW"));
        Ids["refused"] = (string)(await customer.DraftAsync(new() { ["numbers"] = Draft.NumbersOf([TestNumbers.Next()]) })).Expect(201).Json["id"]!;
        (await customer.SubmitAsync(Ids["refused"])).Expect(422);
        Ids["german"] = (string)(await customer.DraftAsync(Draft.German(), "de")).Expect(201).Json["id"]!;
        (await customer.UploadBillAsync(Ids["german"])).Expect(200);
        (await customer.SubmitAsync(Ids["german"])).Expect(202);
        Ids["review"] = (string)(await customer.DraftAsync(Draft.German(), "de")).Expect(201).Json["id"]!;
        (await customer.UploadBillAsync(Ids["review"])).Expect(200);
        (await customer.Admin.UploadAsync($"{customer.Order(Ids["review"])}/loa", Files.Pdf("Signed"), fileName: "loa.pdf")).Expect(200);
        (await customer.SubmitAsync(Ids["review"])).Expect(202);
        Ids["empty"] = (string)(await customer.DraftAsync([])).Expect(201).Json["id"]!;
        (await customer.Admin.UploadAsync($"{customer.Order(Ids["draft"])}/csr", Files.Png(), ApiClient.Png, "csr.png")).Expect(200);
        (await customer.Admin.PostAsync($"{customer.Order(Ids["waiting"])}/desk-requests", new { kind = "Expedite", detail = "The office moves." })).Expect(201);
        Ids["webhook"] = (string)(await customer.Admin.PostAsync(
            $"{customer.Path}/webhooks", new { url = "http://127.0.0.1:9/orders", events = new[] { "order.status_changed" } })).Expect(201).Json["id"]!;
        Ids["numbers"] = await OrderAsync("us", new { criteria = new { kind = "Standard", areaCode = "206" }, quantity = 2 });
        Ids["support"] = await OrderAsync("de", new { supportRequest = new { quantity = 2, kind = "Local" } });
        await AddLocationAsync("fresh", null);
        await AddLocationAsync("movable", new { kind = "NonIntegratedCcp", providerId = "litware-networks" });
        var trial = await Customer.CreateAsync(customer.App, kind: "Trial");
        Trial = new { role = "CustomerAdmin", org = trial.Id, name = Customer.AdminName };
        var newcomer = $"n{trial.Id}";
        (await customer.Desk.PutAsync($"/api/organizations/{newcomer}", new
        {
            name = "Fabrikam",
            partnerId = "contoso-partner",
            subscription = new { kind = "Paid", committedOutboundCallingPlans = 1, outboundCallingPlanSource = "ControlHub" },
            language = "en",
        })).Expect(201);
        Newcomer = new { role = "CustomerAdmin", org = newcomer, name = Customer.AdminName };
        await customer.UntilAsync(Ids["completed"], "Completed");
        await customer.UntilAsync(Ids["rejected"], "Rejected");
        await customer.UntilAsync(Ids["split"], "Rejected");
        await customer.UntilAsync(Ids["waiting"], "Submitted");
    }

    /// <summary>Makes links for signers, of which none was used: to sign, to upload, and of an order that is closed.</summary>
    internal async Task RenewLinksAsync()
    {
        var customer = console.Customer;
        Ids["signLink"] = await LinkAsync((string)(await customer.DraftAsync(Draft.Us())).Expect(201).Json["id"]!, "SignLoa");
        var german = (string)(await customer.DraftAsync(Draft.German(), "de")).Expect(201).Json["id"]!;
        Ids["uploadLink"] = await LinkAsync(german, "UploadLoa");
        var closed = (string)(await customer.DraftAsync(Draft.Us())).Expect(201).Json["id"]!;
        Ids["closedLink"] = await LinkAsync(closed, "SignLoa");
        (await customer.CancelAsync(closed)).Expect(202);
    }

    public Task DisposeAsync() => console.DisposeAsync();

    private async Task<string> LinkAsync(string id, string purpose) => new Uri((string)(await console.Customer.Admin.PostAsync(
        $"{console.Customer.Order(id)}/links", new { purpose, email = "signer@contoso.example" })).Expect(201).Json["url"]!).AbsolutePath;

    private async Task<string> OrderAsync(string location, object order) => (string)(await console.Customer.Admin.PostAsync(
        $"{console.Customer.Path}/locations/{location}/number-orders", order)).Expect(202).Json["id"]!;

    private async Task AddLocationAsync(string id, object? connection)
    {
        var path = $"{console.Customer.Path}/locations/{id}";
        (await console.Customer.Admin.PutAsync(path, new
        {
            name = $"Contoso {id}",
            country = "US",
            address = new { street = "1 Example Street", city = "Seattle", region = "WA", postalCode = "98101", country = "US" },
            timeZone = "America/Los_Angeles",
            contact = new { name = "Ada Example", email = "ada@contoso.example" },
        })).Expect(201);
        if (connection is not null)
            (await console.Customer.Admin.PutAsync($"{path}/pstn-connection", connection)).Expect(200);
    }
}
