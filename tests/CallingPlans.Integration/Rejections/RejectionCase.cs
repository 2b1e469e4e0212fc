using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Rejections;

/// <summary>One of the nineteen rejections: the field that its error names, and what a customer does about it.</summary>
/// <param name="Field">JSON pointer of the error; null where there is nothing to correct.</param>
/// <param name="Correct">Corrects what the error names, and nothing else.</param>
internal sealed record RejectionCase(string Code, string? Field, Func<Customer, JsonNode, Task> Correct)
{
    /// <summary>By code.</summary>
    public static IReadOnlyDictionary<string, RejectionCase> All { get; } = new RejectionCase[]
    {
        Amended("AccountNumberMismatch", "/account/accountNumber", _ => "ACC-2002"),
        Amended("AccountNumberRequired", "/account/accountNumber", _ => "ACC-2002"),
        Amended("AccountNameMismatch", "/account/authorizedName", _ => "Robin Roe"),
        Amended("BtnMismatch", "/account/billingTelephoneNumber", _ => TestNumbers.Next()),
        Amended("CompanyNameMismatch", "/account/companyName", _ => "Contoso Holdings"),
        new("MultipleBtns", "/numbers", KeepFirstNumber),
        Amended("FocRejectedByLosingCarrier", "/requestedDate", order => (string)order["earliestDate"]!),
        new("Unidentified", null, (_, _) => Task.CompletedTask),
        Amended("InvalidPin", "/account/pin", _ => "9876"),
        new("PendingOrder", "/numbers", RemoveNamedNumbers),
        Amended("MainBtnPending", "/partialPort", _ => new JsonObject
        {
            ["remainingNumbers"] = "Keep", ["newBillingTelephoneNumber"] = TestNumbers.Next(),
        }),
        Amended("ServiceAddressMismatch", "/account/serviceAddress", _ => new JsonObject { ["street"] = "2 Contoso Way" }),
        new("TnHasSpecialFeatures", "/numbers", RemoveNamedNumbers),
        new("TnMismatch", "/numbers", RemoveNamedNumbers),
        new("TnNotPortable", "/numbers", ReplaceNamedNumbers),
        new("RateCenterNotSupported", "/numbers", RemoveNamedNumbers),
        Amended("PostalCodeMismatch", "/account/serviceAddress/postalCode", _ => "10002"),
        new("InvalidBill", "/bill", async (customer, order) => (await customer.UploadBillAsync(IdOf(order))).Expect(200)),
        new("InvalidLoa", "/loa", async (customer, order) => (await customer.SignAsync(IdOf(order))).Expect(200)),
    }.ToDictionary(c => c.Code);

    private static RejectionCase Amended(string code, string field, Func<JsonNode, JsonNode> value) => new(
        code,
        field,
        async (customer, order) => (await customer.AmendAsync(IdOf(order), new JsonObject().With(field, value(order)))).Expect(200));

    private static Task KeepFirstNumber(Customer customer, JsonNode order) => KeepAsync(customer, order, Draft.NumbersIn(order)[..1]);

    private static Task RemoveNamedNumbers(Customer customer, JsonNode order) =>
        KeepAsync(customer, order, [.. Draft.NumbersIn(order).Except(NamedBy(order))]);

    /// <summary>A number that is new to the order has to be signed for.</summary>
    private static async Task ReplaceNamedNumbers(Customer customer, JsonNode order)
    {
        await KeepAsync(customer, order, [.. Draft.NumbersIn(order).Except(NamedBy(order)), TestNumbers.Next()]);
        (await customer.SignAsync(IdOf(order))).Expect(200);
    }

    private static async Task KeepAsync(Customer customer, JsonNode order, string[] numbers) =>
        (await customer.AmendAsync(IdOf(order), new JsonObject { ["numbers"] = Draft.NumbersOf(numbers) })).Expect(200);

    private static IEnumerable<string> NamedBy(JsonNode order) => order["errors"]![0]!["numbers"]!.AsArray().Select(n => (string)n!);

    private static string IdOf(JsonNode order) => (string)order["id"]!;
}
