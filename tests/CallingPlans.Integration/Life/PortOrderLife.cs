using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Life;

/// <summary>Drives one order to Completed and keeps what was answered on the way.</summary>
public sealed class PortOrderLife : IAsyncLifetime
{
    internal const string Pin = "Zq73519w";
    internal const string ExtraEmail = "extra@contoso.example";
    private readonly SharedApp shared = new();
    private readonly List<string> answers = [];

    internal Customer Customer { get; private set; } = null!;

    internal string Id { get; private set; } = null!;

    internal string[] Numbers { get; } = [TestNumbers.Next(), TestNumbers.Next()];

    internal byte[] Bill { get; } = Files.RecentBill();

    internal ApiAnswer Created { get; private set; } = null!;

    internal ApiAnswer Signed { get; private set; } = null!;

    internal ApiAnswer Submitted { get; private set; } = null!;

    internal JsonNode Final { get; private set; } = null!;

    internal List<JsonNode> Events { get; private set; } = null!;

    internal List<JsonNode> Mails { get; private set; } = null!;

    internal List<JsonNode> Inventory { get; private set; } = null!;

    internal List<JsonNode> Billing { get; private set; } = null!;

    internal List<JsonNode> List { get; private set; } = null!;

    /// <summary>The text of everything that was answered.</summary>
    internal IReadOnlyList<string> Answers => answers;

    public async Task InitializeAsync()
    {
        await shared.InitializeAsync();
        Customer = await Customer.CreateAsync(shared.App);
        var draft = Draft.Us(Numbers).With("/account/pin", Pin).With("/additionalEmails", new JsonArray(ExtraEmail));
        Created = Keep(await Customer.DraftAsync(draft)).Expect(201);
        Id = (string)Created.Json["id"]!;
        Keep(await Customer.UploadBillAsync(Id, Bill)).Expect(200);
        Signed = Keep(await Customer.SignAsync(Id)).Expect(200);
        Submitted = Keep(await Customer.SubmitAsync(Id)).Expect(202);
        Final = await Customer.UntilAsync(Id, "Completed");
        await Customer.UntilMailAsync(Id, "order-completed");
        Events = await Customer.EventsAsync(Id);
        Mails = await Customer.MailsAsync(Id);
        Inventory = await Customer.Admin.ListAsync($"{Customer.Path}/numbers");
        Billing = await Customer.Admin.ListAsync($"{Customer.Path}/billing-events");
        List = await Customer.Admin.ListAsync($"{Customer.Path}/orders");
        answers.AddRange([Final.ToJsonString(), .. Events.Concat(Mails).Concat(List).Select(n => n.ToJsonString())]);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    internal JsonNode Document(string kind) => Final["documents"]!.AsArray().Single(d => (string)d!["kind"]! == kind)!;

    internal async Task<ApiAnswer> DownloadAsync(string kind) =>
        (await Customer.Admin.GetAsync($"{Customer.Order(Id)}/documents/{(string)Document(kind)["id"]!}")).Expect(200);

    private ApiAnswer Keep(ApiAnswer answer)
    {
        answers.Add(answer.Text);
        return answer;
    }
}
