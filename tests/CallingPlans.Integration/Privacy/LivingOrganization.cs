using CallingPlans.Integration.Harness;
using CallingPlans.Integration.NewNumbers;

namespace CallingPlans.Integration.Privacy;

/// <summary>An organisation that has something of everything, under values that can be searched for.</summary>
internal sealed record LivingOrganization(Customer Customer, string Completed, string Cancelled, string NumberOrder)
{
    public const string Company = "Canary Wharfside";
    public const string AccountNumber = "CANARYACC88";
    public const string Pin = "CANARYPIN88";
    public const string Key = "canary-key";

    public static async Task<LivingOrganization> CreateAsync(IRunningApp app)
    {
        var customer = await Customer.CreateAsync(app);
        (await customer.Admin.PostAsync($"{customer.Path}/webhooks", new { url = "http://127.0.0.1:1/hook", events = new[] { "order.status_changed" } })).Expect(201);
        (await customer.Admin.PostAsync($"{customer.Path}/support-cases", new { kind = "Other", detail = $"For {Company}" })).Expect(201);
        (await customer.Admin.PostAsync($"{customer.Path}/locations/us/number-searches", new { kind = "Standard" })).Expect(200);
        var completed = await SubmitAsync(customer, AccountNumber);
        var cancelled = await SubmitAsync(customer, "SIM-SLOW");
        await customer.UntilAsync(completed, "Completed");
        await customer.UntilAsync(cancelled, "Submitted");
        (await customer.CancelAsync(cancelled)).Expect(202);
        await customer.UntilAsync(cancelled, "Cancelled");
        await customer.UntilMailAsync(completed, "order-completed");
        // Provisioned, and still waiting for the terms: its orchestration runs.
        var numbers = await new NumberCustomer(customer).ProvisionAsync();
        return new(customer, completed, cancelled, (string)numbers["id"]!);
    }

    private static async Task<string> SubmitAsync(Customer customer, string account)
    {
        var draft = Draft.Us().With("/account/companyName", Company).With("/account/pin", Pin).ForCarrier(account);
        var id = (string)(await customer.Admin.PostAsync($"{customer.Path}/locations/us/port-orders", draft, $"{Key}-{account}")).Expect(201).Json["id"]!;
        (await customer.UploadBillAsync(id, Files.RecentBill())).Expect(200);
        (await customer.SignAsync(id)).Expect(200);
        (await customer.SubmitAsync(id)).Expect(202);
        return id;
    }
}
