using System.Text.Json.Nodes;

namespace CallingPlans.Integration.Harness;

/// <summary>An organisation with a location in each market that a test needs, and what its administrator does with orders.</summary>
internal sealed class Customer
{
    /// <summary>The address of every location's contact.</summary>
    public const string ContactEmail = "telecom@contoso.example";

    public const string AdminName = "Ada Admin";
    private const string Partner = "contoso-partner";

    /// <summary>An order at work is written a few times in a second, and then rests.</summary>
    private const int Amendments = 20;

    private Customer(IRunningApp app, string id, ApiClient admin, ApiClient desk)
    {
        App = app;
        Id = id;
        Admin = admin;
        Desk = desk;
    }

    public IRunningApp App { get; }

    public string Id { get; }

    /// <summary>The organisation's own administrator.</summary>
    public ApiClient Admin { get; }

    /// <summary>The porting desk, which may see every organisation.</summary>
    public ApiClient Desk { get; }

    public string Path => $"/api/organizations/{Id}";

    /// <summary>A new organisation, with enabled locations <c>us</c> and <c>de</c>.</summary>
    /// <param name="language">The organisation's.</param>
    /// <param name="locationLanguage">The locations'; none where it is null.</param>
    public static async Task<Customer> CreateAsync(
        IRunningApp app, string language = "en", string? locationLanguage = null, string kind = "Paid")
    {
        var id = $"o{Guid.NewGuid().ToString("N")[..12]}";
        var customer = new Customer(
            app,
            id,
            await ApiClient.SignInAsync(app.Http, new { role = "CustomerAdmin", org = id, name = AdminName }),
            await ApiClient.SignInAsync(app.Http, new { role = "PortingDesk", name = "Dana Desk" }));
        await customer.SetUpAsync(language, locationLanguage, kind);
        return customer;
    }

    /// <summary>The same organisation after the app was started again, or its clock moved: with new tokens.</summary>
    public async Task<Customer> InAsync(IRunningApp app) => new(
        app,
        Id,
        await ApiClient.SignInAsync(app.Http, new { role = "CustomerAdmin", org = Id, name = AdminName }),
        await ApiClient.SignInAsync(app.Http, new { role = "PortingDesk", name = "Dana Desk" }));

    public string Order(string id) => $"{Path}/port-orders/{id}";

    public Task<ApiAnswer> DraftAsync(JsonObject draft, string location = "us") =>
        Admin.PostAsync($"{Path}/locations/{location}/port-orders", draft);

    /// <summary>A draft that has all that a submission needs.</summary>
    public async Task<string> PrepareAsync(JsonObject draft)
    {
        var id = (string)(await DraftAsync(draft)).Expect(201).Json["id"]!;
        (await UploadBillAsync(id)).Expect(200);
        (await SignAsync(id)).Expect(200);
        return id;
    }

    /// <summary>An order that was submitted, and whose preliminary check passed.</summary>
    public async Task<string> SubmitAsync(JsonObject draft)
    {
        var id = await PrepareAsync(draft);
        (await SubmitAsync(id)).Expect(202);
        return id;
    }

    public Task<ApiAnswer> SubmitAsync(string id) => Admin.PostAsync($"{Order(id)}/submission");

    public Task<ApiAnswer> UploadBillAsync(string id, byte[]? bill = null) =>
        Admin.UploadAsync($"{Order(id)}/bill", bill ?? Files.RecentBill());

    public Task<ApiAnswer> SignAsync(string id) =>
        Admin.PostAsync($"{Order(id)}/loa/signature", new { name = "Alex Doe", title = "CFO", consent = true });

    public Task<ApiAnswer> CancelAsync(string id, string reason = "The contract goes on.") =>
        Admin.PostAsync($"{Order(id)}/cancellation", new { reason });

    public async Task<JsonNode> ReadAsync(string id) => (await Admin.GetAsync(Order(id))).Expect(200).Json;

    /// <summary>Amends the order as it is now; again where the app itself has changed it between reading and amending.</summary>
    public async Task<ApiAnswer> AmendAsync(string id, JsonObject patch)
    {
        for (var left = Amendments; ; left--)
        {
            var now = (await Admin.GetAsync(Order(id))).Expect(200);
            var answer = await Admin.PatchAsync(Order(id), patch, now.ETag);
            if (answer.Status != 412 || left == 1)
                return answer;
        }
    }

    public Task<List<JsonNode>> EventsAsync(string id) => Admin.ListAsync($"{Order(id)}/events");

    public Task<List<JsonNode>> MailsAsync(string id) => Admin.ListAsync($"/api/dev/mailbox?orderId={id}");

    /// <summary>The templates of the order's mails, in the order in which they were sent.</summary>
    public async Task<string[]> TemplatesAsync(string id) => [.. (await MailsAsync(id)).Select(m => (string)m["template"]!)];

    /// <summary>Waits for the status (and stage) of an order.</summary>
    public Task<JsonNode> UntilAsync(string id, string status, string? stage = null, TimeSpan? patience = null) => UntilAsync(
        id, o => (string)o["status"]! == status && (stage is null || (string)o["stage"]! == stage), patience);

    public Task<JsonNode> UntilAsync(string id, Func<JsonNode, bool> isGood, TimeSpan? patience = null) =>
        Poll.UntilAsync(() => ReadAsync(id), isGood, o => TellAsync(id, o), patience);

    /// <summary>Waits for a mail to an order's contacts.</summary>
    public async Task<JsonNode> UntilMailAsync(string id, string template, int count = 1)
    {
        var mails = await Poll.UntilAsync(
            () => MailsAsync(id),
            all => all.Count(m => (string)m["template"]! == template) >= count,
            all => TellAsync(id, new JsonArray([.. all.Select(m => m["template"]!.DeepClone())])));
        return mails.Last(m => (string)m["template"]! == template);
    }

    /// <summary>Gives the organisation an enabled location, whose id begins with its country's code in small letters.</summary>
    public async Task AddLocationAsync(string id, string timeZone, JsonNode address, string? language = null)
    {
        var location = new JsonObject
        {
            ["name"] = $"Contoso {id}",
            ["country"] = id[..2].ToUpperInvariant(),
            ["address"] = address.DeepClone(),
            ["timeZone"] = timeZone,
            ["contact"] = new JsonObject { ["name"] = "Contoso Telecom", ["email"] = ContactEmail },
        };
        if (language is not null)
            location["language"] = language;
        (await Admin.PutAsync($"{Path}/locations/{id}", location)).Expect(201);
        var connection = new JsonObject
        {
            ["kind"] = "CallingPlans",
            ["contractContact"] = new JsonObject
            {
                ["name"] = "Cara Contract",
                ["title"] = "Director",
                ["email"] = "contracts@contoso.example",
                ["phone"] = "+12025550100",
            },
            ["emergencyAddress"] = address.DeepClone(),
        };
        (await Admin.PutAsync($"{Path}/locations/{id}/pstn-connection", connection)).Expect(200);
    }

    private async Task<string> TellAsync(string id, JsonNode last)
    {
        var events = string.Join('\n', (await EventsAsync(id)).Select(e => e.ToJsonString()));
        var log = string.Join('\n', App.Log.Split('\n').Where(l => l.Contains("Warning") || l.Contains("Error")).TakeLast(20));
        return $"Last: {last.ToJsonString()}\nEvents:\n{events}\nLog:\n{log}";
    }

    private async Task SetUpAsync(string language, string? locationLanguage, string kind)
    {
        var partner = await Desk.PutAsync(
            $"/api/partners/{Partner}", new { name = "Contoso Partner", authorized = true, addendumAcceptedAt = "2026-01-01T00:00:00Z" });
        // 428: another test was quicker to make it.
        Assert.Contains(partner.Status, (int[])[201, 428]);
        var subscription = new
        {
            kind,
            committedOutboundCallingPlans = kind == "Paid" ? 10 : 0,
            outboundCallingPlanSource = "ControlHub",
        };
        (await Desk.PutAsync(Path, new { name = "Contoso", partnerId = Partner, subscription, language })).Expect(201);
        await AddLocationAsync("us", "America/New_York", Draft.Us()["account"]!["serviceAddress"]!, locationLanguage);
        await AddLocationAsync("de", "Europe/Berlin", Draft.German()["account"]!["serviceAddress"]!, locationLanguage);
    }
}
