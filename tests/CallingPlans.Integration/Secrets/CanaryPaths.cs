using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;
using CallingPlans.Integration.Webhooks;

namespace CallingPlans.Integration.Secrets;

/// <summary>The ways of an order beside its life: compared with its papers, copied, split, handed over, looked for, seen by the desk.</summary>
/// <param name="answers">What shows the order to its own people.</param>
/// <param name="told">What shows it to anybody else, or lasts: problems, links, webhooks, lists.</param>
internal sealed class CanaryPaths(Customer customer, List<string> answers, List<string> told)
{
    private readonly List<string> secrets = [];

    /// <summary>What the app handed out and must not write down in clear: tokens of links, secrets of webhooks.</summary>
    public IReadOnlyList<string> Secrets => secrets;

    public async Task WalkAsync(Func<JsonObject> draft, WebhookReceiver receiver)
    {
        await SubscribeAsync(receiver);
        await CompareAsync(draft());
        await RepeatAsync(draft());
        var copied = await CopyAsync(draft());
        await SplitAsync(draft().With("/numbers", Draft.NumbersOf([TestNumbers.Next(), TestNumbers.Next()])));
        await HandOverAsync(draft());
        await LookForAsync(copied);
        await receiver.UntilAsync("/canary", all => all.Count > 0);
        told.AddRange(receiver.At("/canary").Select(m => m.Body + string.Join('\n', m.Headers.Select(h => $"{h.Key}: {h.Value}"))));
    }

    private ApiClient Outsider => new(customer.App.Http);

    private async Task SubscribeAsync(WebhookReceiver receiver)
    {
        var hooks = new WebhookCustomer(customer);
        var created = (await hooks.PostAsync(receiver.Url("/canary"))).Expect(201);
        secrets.Add((string)created.Json["secret"]!);
        told.Add((await customer.Admin.GetAsync(hooks.Webhook((string)created.Json["id"]!))).Expect(200).Text);
    }

    /// <summary>The bill, the record and the form each say something else.</summary>
    private async Task CompareAsync(JsonObject draft)
    {
        var id = await DraftAsync(draft);
        var today = TimeProvider.System.GetUtcNow();
        var bill = Files.Pdf("Fabrikam Telecom", $"Bill date: {today:MMMM d, yyyy}", $"Account number: {CanaryRun.FoundAccountNumber}", "Amount due: 42.00 USD");
        Note((await customer.Admin.UploadAsync($"{customer.Order(id)}/bill", bill)).Expect(200));
        Note((await customer.Admin.UploadAsync($"{customer.Order(id)}/csr", bill, fileName: "csr.pdf")).Expect(200));
        Note((await customer.Admin.GetAsync($"{customer.Order(id)}/lint")).Expect(200));
        Note((await customer.AmendAsync(id, new JsonObject().With("/account/accountNumber", CanaryRun.FoundAccountNumber))).Expect(200));
        Note((await customer.SignAsync(id)).Expect(200));
        Note((await customer.SubmitAsync(id)).Expect(202));
        await customer.UntilAsync(id, "Completed");
        await ReadAsync(id);
    }

    /// <summary>The first answer is kept, and given again; another body under the same key is refused.</summary>
    private async Task RepeatAsync(JsonObject draft)
    {
        var path = $"{customer.Path}/locations/us/port-orders";
        Note((await customer.Admin.PostAsync(path, draft, "canary-key")).Expect(201));
        Note((await customer.Admin.PostAsync(path, draft, "canary-key")).Expect(201));
        told.Add((await customer.Admin.PostAsync(path, draft.With("/account/companyName", "Another"), "canary-key"))
            .ExpectProblem(422, "IdempotencyKeyReused", null).Text);
    }

    private async Task<string> CopyAsync(JsonObject draft)
    {
        var id = await DraftAsync(draft);
        (await customer.CancelAsync(id)).Expect(202);
        var copy = (await customer.Admin.PostAsync($"{customer.Order(id)}/copy")).Expect(201);
        Note(copy);
        return (string)copy.Json["id"]!;
    }

    private async Task SplitAsync(JsonObject draft)
    {
        draft["numbers"]![1]!["billingTelephoneNumber"] = TestNumbers.Next();
        var id = await DraftAsync(draft);
        var split = (await customer.Admin.PostAsync($"{customer.Order(id)}/split", new { by = "BillingTelephoneNumber" })).Expect(201);
        told.Add(split.Text);
        foreach (var sibling in split.Json["orders"]!.AsArray())
            await ReadAsync((string)sibling!);
    }

    private async Task HandOverAsync(JsonObject draft)
    {
        var id = await DraftAsync(draft);
        var link = (await customer.Admin.PostAsync(
            $"{customer.Order(id)}/links", new { purpose = "SignLoa", email = "signer@contoso.example" })).Expect(201);
        var path = $"/api/order-links/{((string)link.Json["url"]!).Split("/order-links/")[1]}";
        secrets.Add(path.Split('/')[^1]);
        told.Add((await Outsider.GetAsync(path)).Expect(200).Text);
        told.Add((await Outsider.UploadAsync($"{path}/bill", Files.RecentBill())).ExpectProblem(403).Text);
        told.Add((await Outsider.PostAsync($"{path}/loa/signature", new { name = "Alex Doe", title = "CFO", consent = true })).Expect(200).Text);
        await customer.UntilMailAsync(id, "link");
        await ReadAsync(id);
    }

    /// <summary>Asked for by what must not be written down, and by the desk.</summary>
    private async Task LookForAsync(string id)
    {
        told.Add((await customer.Admin.GetAsync($"{customer.Path}/orders?q={CanaryRun.AccountNumber}")).Expect(200).Text);
        told.Add((await customer.Desk.GetAsync($"/api/desk/orders?organization={customer.Id}")).Expect(200).Text);
        Note((await customer.Desk.GetAsync($"/api/desk/orders/{id}")).Expect(200));
        told.Add((await customer.Desk.PostAsync($"/api/desk/orders/{id}/foc", new { date = "yesterday" })).ExpectProblem(422).Text);
        told.Add((await customer.Admin.PatchAsync(customer.Order(id), new { account = new { pin = CanaryRun.Pins[0] } }, "\"stale\""))
            .ExpectProblem(412).Text);
        told.Add((await customer.Admin.PatchAsync(customer.Order(id), new { account = new { accountNumber = CanaryRun.AccountNumber } }, null))
            .ExpectProblem(428).Text);
    }

    private async Task<string> DraftAsync(JsonObject draft)
    {
        var created = (await customer.DraftAsync(draft)).Expect(201);
        Note(created);
        return (string)created.Json["id"]!;
    }

    private async Task ReadAsync(string id)
    {
        Note((await customer.Admin.GetAsync(customer.Order(id))).Expect(200));
        told.AddRange((await customer.EventsAsync(id)).Select(n => n.ToJsonString()));
        // The mail of a link has the link.
        told.AddRange((await customer.MailsAsync(id)).Select(m => m.ToJsonString()));
    }

    private void Note(ApiAnswer answer) => answers.Add(answer.Text);
}
