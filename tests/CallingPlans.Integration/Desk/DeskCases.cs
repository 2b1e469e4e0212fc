using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Desk;

/// <summary>What tests of the porting desk do with a customer's orders.</summary>
internal static class DeskCases
{
    public static string DeskOrder(string id) => $"/api/desk/orders/{id}";

    public static Task<ApiAnswer> ActAsync(this Customer customer, string id, string act, object? body = null) =>
        customer.Desk.PostAsync($"{DeskOrder(id)}/{act}", body ?? new { });

    /// <summary>An order of Germany that was submitted without its LOA.</summary>
    public static async Task<string> SubmitGermanAsync(this Customer customer, JsonObject? draft = null, byte[]? bill = null)
    {
        var id = (string)(await customer.DraftAsync(draft ?? Draft.German(), "de")).Expect(201).Json["id"]!;
        (await customer.UploadBillAsync(id, bill)).Expect(200);
        (await customer.SubmitAsync(id)).Expect(202);
        return id;
    }

    /// <summary>An order of Germany in the desk's review.</summary>
    public static async Task<string> ToReviewAsync(this Customer customer, JsonObject? draft = null, byte[]? bill = null)
    {
        var id = await customer.SubmitGermanAsync(draft, bill);
        (await customer.UploadLoaAsync(id)).Expect(200);
        return id;
    }

    /// <summary>An order that its carrier has accepted and never answers.</summary>
    public static async Task<string> ToSilentCarrierAsync(this Customer customer)
    {
        var id = await customer.SubmitAsync(Draft.Us().ForCarrier("SIM-SLOW"));
        await customer.UntilAsync(id, "Submitted", "AwaitingFoc");
        return id;
    }

    public static Task<ApiAnswer> UploadLoaAsync(this Customer customer, string id) =>
        customer.Admin.UploadAsync($"{customer.Order(id)}/loa", Files.Pdf("Letter of authorization"), fileName: "loa.pdf");

    public static async Task<string> StageAsync(this Customer customer, string id) => (string)(await customer.ReadAsync(id))["stage"]!;

    /// <summary>Whether the customer's order is in this part of the desk's queue.</summary>
    public static async Task<bool> IsInQueueAsync(this Customer customer, string id, string query) =>
        (await customer.Desk.ListAsync($"/api/desk/orders?organization={customer.Id}&{query}")).Any(o => (string)o["id"]! == id);
}
