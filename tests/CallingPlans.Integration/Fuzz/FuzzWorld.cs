using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;
using CallingPlans.Integration.NewNumbers;

namespace CallingPlans.Integration.Fuzz;

/// <summary>An organisation with a little of everything, callers of every role, and the ids that its paths take.</summary>
internal sealed class FuzzWorld
{
    private readonly Dictionary<string, List<string>> ids = [];

    private FuzzWorld(Customer customer, IReadOnlyList<ApiClient> callers)
    {
        Customer = customer;
        Callers = callers;
    }

    public Customer Customer { get; }

    /// <summary>The organisation's own administrator first, then the desk, then those who have no business there.</summary>
    public IReadOnlyList<ApiClient> Callers { get; }

    public static async Task<FuzzWorld> CreateAsync(IRunningApp app)
    {
        var customer = await Customer.CreateAsync(app);
        var other = await Customer.CreateAsync(app);
        var world = new FuzzWorld(
            customer,
            [
                customer.Admin, customer.Desk, await ApiClient.SignInAsync(app.Http, new { role = "PartnerAdmin", partner = "contoso-partner" }),
                other.Admin, await ApiClient.SignInAsync(app.Http, new { role = "PartnerAdmin", partner = "fabrikam-partner" }), new ApiClient(app.Http),
            ]);
        await world.FillAsync();
        return world;
    }

    /// <summary>What a parameter of a path may be: ids of what there is, by what stands before it.</summary>
    public IReadOnlyList<string> IdsOf(string before, string name) =>
        ids.GetValueOrDefault($"{before}/{name}") ?? ids.GetValueOrDefault(name) ?? ["x"];

    /// <summary>As <see cref="IdsOf"/>, for a route that is for one kind of order only; none where there is nothing of the kind.</summary>
    public IReadOnlyList<string> FindIds(string template, string before, string name) =>
        ids.GetValueOrDefault($"{template}/{name}") ?? ids.GetValueOrDefault($"{before}/{name}") ?? ids.GetValueOrDefault(name) ?? [];

    private async Task FillAsync()
    {
        var draft = await Customer.PrepareAsync(Draft.Us());
        var waiting = (string)(await Customer.DraftAsync(Draft.German(), "de")).Expect(201).Json["id"]!;
        (await Customer.UploadBillAsync(waiting)).Expect(200);
        (await Customer.SubmitAsync(waiting)).Expect(202);
        var rejected = await Customer.SubmitAsync(Draft.Us().ForCarrier("SIM-AccountNumberMismatch"));
        var completed = await Customer.SubmitAsync(Draft.Us());
        var done = await Customer.UntilAsync(completed, "Completed");
        await Customer.UntilAsync(rejected, "Rejected");
        var linked = (await Customer.Admin.PostAsync(
            $"{Customer.Order(waiting)}/links", new { purpose = "UploadBill", email = Customer.ContactEmail })).Expect(201).Json;
        var webhook = (await Customer.Admin.PostAsync(
            $"{Customer.Path}/webhooks", new { url = "http://127.0.0.1:9/hook", events = (string[])["order.completed"] })).Expect(201).Json;

        var numbers = new NumberCustomer(Customer);
        var provisioned = (string)(await numbers.ProvisionAsync(2))["id"]!;

        ids["number-orders/id"] = [provisioned];
        ids["/api/desk/orders/{id}/fulfilment/id"] = [provisioned];
        ids["/api/desk/orders/{id}/failure/id"] = [provisioned];
        ids["org"] = [Customer.Id];
        ids["partner"] = ["contoso-partner"];
        ids["loc"] = ["us", "de"];
        ids["port-orders/id"] = [draft, waiting, rejected, completed];
        ids["orders/id"] = [draft, waiting, rejected, completed, provisioned];
        ids["/api/organizations/{org}/port-orders/{id}/documents/{docId}/id"] = [completed];
        ids["docId"] = [(string)done["documents"]![0]!["id"]!];
        ids["tn"] = [.. Draft.NumbersIn(done)];
        ids["webhooks/id"] = [(string)webhook["id"]!];
        ids["token"] = [((string)linked["url"]!).Split('/')[^1]];
        ids["country"] = ["US", "DE", "FR"];
        ids["carrier"] = ["simulated", "telnyx"];
        ids["providers/id"] = [.. (await Customer.Admin.ListAsync("/api/providers")).Take(3).Select(p => (string)p["id"]!)];
        ids["step"] = ["move-users"];
    }
}
