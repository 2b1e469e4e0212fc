using CallingPlans.EndToEnd.Harness;
using CallingPlans.Integration.Harness;
using Microsoft.Playwright;

namespace CallingPlans.EndToEnd.Pages;

/// <summary>What the pages look like while something is open, has gone wrong, or is not there.</summary>
internal static class StateList
{
    public static readonly PageState[] Customer =
    [
        new("the navigation, open", "/orders", v => v.Button("nav.menu").ClickAsync()) { Width = 360 },
        new("the languages", "/orders", v => v.Button("nav.language").ClickAsync()),
        new("the themes", "/orders", v => v.Button("nav.theme").ClickAsync()),
        new("the account's menu", "/orders", v => v.Button("nav.account").ClickAsync()),
        new("a term that is too short", "/orders", v => v.Page.GetByRole(AriaRole.Searchbox).FillAsync("12")),
        new("more actions", "/orders/{waiting}", v => v.Button("action.more").ClickAsync()),
        Act("cancelling", "/orders/{waiting}", "act.Cancel"),
        Act("asking the desk", "/orders/{waiting}", "act.RequestDesk"),
        Act("copying", "/orders/{rejected}", "act.Copy"),
        Act("splitting", "/orders/{split}", "act.Split"),
        Act("sending a link", "/orders/{german}", "act.Link"),
        new("a link that was sent", "/orders/{german}", async v =>
        {
            await v.Button("action.more").ClickAsync();
            await v.Button("act.Link").ClickAsync();
            await v.Field("link.email").FillAsync("signer@contoso.example");
            await v.Button("link.send").ClickAsync();
            await v.Page.Locator(".notice.good code").WaitForAsync();
        }),
        new("a link for nobody", "/orders/{german}", async v =>
        {
            await v.Button("action.more").ClickAsync();
            await v.Button("act.Link").ClickAsync();
            await v.Button("link.send").ClickAsync();
            await v.Page.Locator("dialog .error").WaitForAsync();
        }),
        new("the account, being edited", "/orders/{draft}", v => v.Page.Locator("#account .card-head .button").ClickAsync()),
        new("the date, being changed", "/orders/{draft}", v => v.Button("date.change").ClickAsync()),
        new("a bill, being added", "/orders/{draft}", v => v.Button("document.addBill").ClickAsync()),
        new("a signature, being replaced", "/orders/{draft}", async v =>
        {
            await v.Button("document.addLoa").ClickAsync();
            await v.Button("loa.again").ClickAsync();
            await v.Button("loa.sendLink").ClickAsync();
        }),
        new("a PDF", "/orders/{completed}", v => PreviewAsync(v, "bill.pdf", "dialog iframe")),
        new("a picture", "/orders/{draft}", v => PreviewAsync(v, "csr.png", "dialog img")),
        new("a file of the wrong type", "/orders/{german}", async v =>
        {
            await v.Page.Locator(".drop input[type=file]").First.SetInputFilesAsync(new FilePayload { Name = "a.txt", MimeType = "text/plain", Buffer = [1] });
            await v.Page.Locator(".next .error").WaitForAsync();
        }),
        new("fields at risk", "/orders/{rejected}", v => v.Page.Locator("#corrections summary").ClickAsync()),
        new("a correction that is refused", "/orders/{refused}", async v =>
        {
            await v.Page.Locator("#corrections").GetByLabel(v.Texts["field.billingTelephoneNumber"]).First.FillAsync("no number");
            await v.Button("corrections.resubmit").ClickAsync();
            await v.Page.Locator("#corrections [aria-invalid]").First.WaitForAsync();
        }),
        new("numbers that cannot be ported", "/ports/{draft}/numbers", async v =>
        {
            await v.Field("port.typeNumbers").FillAsync("+12062000000, 12");
            await v.Button("port.add").ClickAsync();
            await v.Button("port.removeThese").WaitForAsync();
        }),
        new("lines of a file that cannot be taken", "/ports/{empty}/numbers", async v =>
        {
            await v.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "n.csv", MimeType = "text/csv", Buffer = "number\nnone\n"u8.ToArray() });
            await v.Page.Locator(".notice.warn").WaitForAsync();
        }),
        new("account facts that are missing", "/ports/{empty}/account", async v =>
        {
            await v.Button("action.continue").ClickAsync();
            await v.Page.Locator("[aria-invalid]").First.WaitForAsync();
        }),
        new("a partial port", "/ports/{empty}/account", v => v.Page.Locator("input[name=partial][value=Keep]").CheckAsync()),
        new("a day that is chosen", "/ports/{draft}/date", v => v.Page.Locator(".calendar button.day:not([aria-disabled])").First.ClickAsync()),
        new("a signature without a name", "/ports/{refused}/loa", async v =>
        {
            await v.Button("loa.sendLink").ClickAsync();
            await v.Button("loa.sign").ClickAsync();
            await v.Page.Locator("[aria-invalid]").First.WaitForAsync();
        }),
        new("terms that are not accepted", "/number-orders/{numbers}", async v =>
        {
            await v.Button("terms.accept").ClickAsync();
            await v.Page.Locator("[aria-invalid]").WaitForAsync();
        }),
        new("numbers that were found", "/numbers/new?location=us", v => FindAsync(v, "206")),
        new("nothing found", "/numbers/new?location=us", v => FindAsync(v, "911")),
        new("blocks that were found", "/numbers/new?location=us", async v =>
        {
            await v.Field("criteria.block").SelectOptionAsync("10");
            await FindAsync(v, "206");
        }),
        new("a search that is refused", "/numbers/new?location=us", async v =>
        {
            await v.Field("criteria.quantity").FillAsync("999");
            await v.Button("newNumbers.find").ClickAsync();
            await v.Page.Locator("[aria-invalid], .notice.bad").First.WaitForAsync();
        }),
        new("a number's address", "/numbers", async v =>
        {
            await v.Page.Locator("td .link-button").First.ClickAsync();
            await v.Button("numbers.giveOwn").ClickAsync();
        }),
        new("a number, being deleted", "/numbers", v => v.Page.Locator("td.end .button").First.ClickAsync()),
        new("a location without a name", "/locations/new", async v =>
        {
            await v.Button("action.save").ClickAsync();
            await v.Page.Locator("[aria-invalid]").First.WaitForAsync();
        }),
        new("the emergency address, being edited", "/locations/us", v => v.Page.GetByText(v.Texts["action.edit"]).First.ClickAsync()),
        new("no provider", "/providers?q=nobody", _ => Task.CompletedTask),
        new("a case without a text", "/help", async v =>
        {
            await v.Button("help.send").ClickAsync();
            await v.Page.Locator("[aria-invalid]").First.WaitForAsync();
        }),
        new("a webhook that is not allowed", "/webhooks", async v =>
        {
            await v.Page.Locator("input[type=checkbox]").First.UncheckAsync();
            await v.Button("webhook.addSend").ClickAsync();
            await v.Page.Locator("[aria-invalid]").First.WaitForAsync();
        }),
        new("a webhook's secret, and a toast", "/webhooks", async v =>
        {
            await v.Field("webhook.url").FillAsync("http://127.0.0.1:9/orders");
            await v.Button("webhook.addSend").ClickAsync();
            await v.Page.Locator("#webhook-secret").WaitForAsync();
        }),
        new("a webhook, being removed", "/webhooks/{webhook}", v => v.Button("webhook.remove").ClickAsync()),
        new("a mail", "/mailbox", v => v.Page.Locator(".mail-list button").Last.ClickAsync()),
    ];

    public static readonly PageState[] Desk =
    [
        .. new[] { "approval", "rejection", "document-requests", "cancellation", "portability-override", "notes" }.Select(a => Desks(a, "{review}")),
        .. new[] { "foc", "completion", "request-answers" }.Select(a => Desks(a, "{waiting}")),
        .. new[] { "fulfilment", "failure" }.Select(a => Desks(a, "{support}")),
        new("several reasons, about numbers", "/desk/orders/{review}", async v =>
        {
            await v.Button("desk.act.rejection").ClickAsync();
            await v.Page.Locator("#desk select").First.SelectOptionAsync("TnMismatch");
            await v.Button("desk.anotherReason").ClickAsync();
        }),
        new("no order", "/desk?organization=nobody-at-all", _ => Task.CompletedTask),
        new("no customer", "/customers", async v =>
        {
            await v.Field("customers.id").FillAsync("nobody-at-all");
            await v.Button("customers.go").ClickAsync();
            await v.Page.Locator(".notice.bad").WaitForAsync();
        }),
    ];

    public static readonly PageState[] Open =
    [
        new("signing in", "/", _ => Task.CompletedTask),
        new("a token that is none", "/", async v =>
        {
            await v.Page.GetByText(v.Texts["signIn.byToken"]).ClickAsync();
            await v.Field("signIn.token").FillAsync("no token");
            await v.Page.Locator("details .button.primary").ClickAsync();
            await v.Page.Locator("[aria-invalid]").WaitForAsync();
        }),
        new("a link to sign", "{signLink}", _ => Task.CompletedTask),
        new("a link to sign, without a name", "{signLink}", async v =>
        {
            await v.Button("loa.sign").ClickAsync();
            await v.Page.Locator("[aria-invalid]").First.WaitForAsync();
        }),
        new("a link to upload", "{uploadLink}", _ => Task.CompletedTask),
        new("a link that was used", "{uploadLink}", async v =>
        {
            await v.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "loa.pdf", MimeType = ApiClient.Pdf, Buffer = Files.Pdf("Signed") });
            await v.Page.Locator(".notice.good").WaitForAsync();
        }),
        new("a link that is no longer needed", "{closedLink}", _ => Task.CompletedTask),
        new("a link that is none", "/order-links/forged", _ => Task.CompletedTask),
    ];

    private static PageState Act(string name, string address, string action) => new(name, address, async v =>
    {
        await v.Button("action.more").ClickAsync();
        await v.Button(action).ClickAsync();
        await v.Page.GetByRole(AriaRole.Dialog).WaitForAsync();
    });

    private static PageState Desks(string action, string order) => new($"the desk's {action}", $"/desk/orders/{order}", async v =>
    {
        await v.Button($"desk.act.{action}").ClickAsync();
        await v.Page.Locator("#desk form").WaitForAsync();
    });

    private static async Task PreviewAsync(Visit visit, string name, string shown)
    {
        await visit.Page.Locator("#documents").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = name, Exact = true }).ClickAsync();
        await visit.Page.Locator(shown).WaitForAsync();
    }

    private static async Task FindAsync(Visit visit, string areaCode)
    {
        await visit.Field("criteria.areaCode").FillAsync(areaCode);
        await visit.Button("newNumbers.find").ClickAsync();
        await visit.Page.Locator("#found-title, .notice.bad, [aria-invalid]").First.WaitForAsync();
    }
}
