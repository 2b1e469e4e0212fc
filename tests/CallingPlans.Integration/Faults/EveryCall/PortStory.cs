using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Faults.EveryCall;

/// <summary>Drafted, with bill and LOA, submitted, rejected, corrected, submitted again, given a date, ported.</summary>
internal sealed class PortStory : IOrderStory
{
    private const string Corrected = "Contoso Holdings";

    public string Name => "port";

    public string LastMail => "order-completed";

    public string Orders => "port-orders";

    public async Task<string> LiveAsync(Customer customer, WatchedLife life)
    {
        var draft = Draft.Us().ForCarrier("SIM-CompanyNameMismatch");
        var id = await PrepareAsync(customer, life, draft);
        await Insist.PostAsync(customer, $"{customer.Order(id)}/submission", null, 202);
        await Insist.UntilAsync(customer, customer.Order(id), "Rejected");
        await CorrectAsync(customer, id);
        await Insist.PostAsync(customer, $"{customer.Order(id)}/submission", null, 202);
        await Insist.UntilAsync(customer, customer.Order(id), "Completed");
        return id;
    }

    /// <summary>A draft with everything that its submission needs.</summary>
    public static async Task<string> PrepareAsync(Customer customer, WatchedLife life, JsonObject draft)
    {
        foreach (var number in Draft.NumbersIn(draft))
            life.Name(number[1..]);
        var id = (string)(await Insist.PostAsync(customer, $"{customer.Path}/locations/us/port-orders", draft, 201)).Json["id"]!;
        life.Name(id);
        // A picture is not read: reading is a process of its own, which has tests of its own.
        await StubbornCustomer.InsistAsync(
            () => customer.Admin.UploadAsync($"{customer.Order(id)}/bill", Files.Png(), ApiClient.Png), 200);
        await StubbornCustomer.InsistAsync(() => customer.SignAsync(id), 200);
        return id;
    }

    /// <summary>As the error says. Where an answer was lost, the order as it is tells whether it was done.</summary>
    private static async Task CorrectAsync(Customer customer, string id)
    {
        var patch = new JsonObject { ["account"] = new JsonObject { ["companyName"] = Corrected } };
        while ((string)(await Insist.ReadAsync(customer, customer.Order(id)))["account"]!["companyName"]! != Corrected)
        {
            var now = await StubbornCustomer.InsistAsync(() => customer.Admin.GetAsync(customer.Order(id)), 200);
            await StubbornCustomer.InsistAsync(() => customer.Admin.PatchAsync(customer.Order(id), patch, now.ETag), 200, 412);
        }
    }
}
