using System.Diagnostics;
using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;
using CallingPlans.Integration.Traces;
using CallingPlans.Integration.Webhooks;

namespace CallingPlans.Integration.Secrets;

/// <summary>Orders with canary values, good and bad, and all that was written of them.</summary>
public sealed class CanaryRun : IAsyncLifetime
{
    internal const string AccountNumber = "CANARYACCT77XQ";

    /// <summary>Of a bill that says otherwise than the form.</summary>
    internal const string FoundAccountNumber = "CANARYBILL88XQ";
    private const string FirstPin = "CANARYPIN11XQ";
    private const string SecondPin = "CANARYPIN22XQ";
    private readonly List<string> answers = [];
    private readonly List<string> told = [];
    private readonly CapturedTelemetry telemetry = new();
    private TestApp? app;

    internal static string[] Pins { get; } = [FirstPin, SecondPin];

    internal static string[] AccountNumbers { get; } = [AccountNumber, FoundAccountNumber];

    /// <summary>What was handed out: tokens of links, secrets of webhooks.</summary>
    internal IReadOnlyList<string> HandedOut { get; private set; } = [];

    /// <summary>The names, attributes and events of every span.</summary>
    internal IReadOnlyList<string> Spans => [.. telemetry.Spans.Select(TextOf)];

    /// <summary>What was stored while an order was rejected and another waited.</summary>
    internal List<StoredText> UnderWay { get; private set; } = [];

    internal List<StoredText> AtTheEnd { get; private set; } = [];

    internal string Log { get; private set; } = string.Empty;

    /// <summary>Every answer of the API.</summary>
    internal IReadOnlyList<string> Answers => answers;

    /// <summary>Problems, events and mails: what shows an order outside its own page.</summary>
    internal IReadOnlyList<string> Told => told;

    public async Task InitializeAsync()
    {
        app = await TestApp.StartAsync(configure: telemetry.AddTo);
        await using var receiver = await WebhookReceiver.StartAsync();
        var customer = await Customer.CreateAsync(app);
        await SendBadAsync(customer);
        var paths = new CanaryPaths(customer, answers, told);
        await paths.WalkAsync(CanaryDraft, receiver);
        HandedOut = paths.Secrets;

        var rejected = await SubmitAsync(customer, CanaryDraft().ForCarrier("SIM-InvalidPin"));
        var mismatched = await SubmitAsync(customer, CanaryDraft());
        var waiting = await SubmitAsync(customer, CanaryDraft().With("/account/accountNumber", "SIM-SLOW"));
        await customer.UntilAsync(rejected, "Rejected");
        await customer.UntilAsync(waiting, "Submitted");
        UnderWay = await StoredText.ReadAllAsync(app.Data);

        answers.Add((await customer.AmendAsync(rejected, new JsonObject().With("/account/pin", SecondPin))).Expect(200).Text);
        answers.Add((await customer.SubmitAsync(rejected)).Expect(202).Text);
        (await customer.CancelAsync(waiting)).Expect(202);
        await customer.UntilAsync(rejected, "Completed");
        await customer.UntilAsync(mismatched, "Completed");
        await customer.UntilAsync(waiting, "Cancelled");
        await customer.UntilMailAsync(mismatched, "order-completed");
        foreach (var id in (string[])[rejected, mismatched, waiting])
            await ReadAsync(customer, id);
        answers.AddRange(told);
        Log = app.Log;
        AtTheEnd = await StoredText.ReadAllAsync(app.Data);
    }

    public async Task DisposeAsync() => await app!.DisposeAsync();

    private static string TextOf(Activity span) => string.Join('\n',
        (string?[])[
            span.DisplayName,
            span.StatusDescription,
            .. span.TagObjects.Select(t => $"{t.Key}={t.Value}"),
            .. span.Baggage.Select(b => $"{b.Key}={b.Value}"),
            .. span.Events.SelectMany(e => e.Tags.Select(t => $"{e.Name} {t.Key}={t.Value}")),
        ]);

    private static JsonObject CanaryDraft() => Draft.Us().With("/account/pin", FirstPin).ForCarrier(AccountNumber);

    private async Task<string> SubmitAsync(Customer customer, JsonObject draft)
    {
        var key = $"key-{Guid.NewGuid():N}";
        var created = (await customer.Admin.PostAsync($"{customer.Path}/locations/us/port-orders", draft, key)).Expect(201);
        var id = (string)created.Json["id"]!;
        answers.AddRange([created.Text, (await customer.UploadBillAsync(id)).Text, (await customer.SignAsync(id)).Text]);
        answers.Add((await customer.SubmitAsync(id)).Expect(202).Text);
        return id;
    }

    /// <summary>Values that are refused are told of, and not told.</summary>
    private async Task SendBadAsync(Customer customer)
    {
        (JsonObject Draft, int Status)[] bad =
        [
            (CanaryDraft().With("/account/pin", FirstPin + new string('x', 100)), 422),
            (CanaryDraft().With("/account/pin", $"{FirstPin}\r\n"), 422),
            (CanaryDraft().With("/account/pin", new JsonArray(FirstPin)), 422),
            (CanaryDraft().With("/account/accountNumber", AccountNumber + new string('x', 100)), 422),
            (CanaryDraft().With("/account/accountNumber", $"{AccountNumber}\u0000"), 422),
            (CanaryDraft().With("/account/accountNumber", new JsonObject { ["value"] = AccountNumber }), 422),
        ];
        foreach (var (draft, status) in bad)
            told.Add((await customer.DraftAsync(draft)).ExpectProblem(status).Text);
        var noJson = $"{{\"account\":{{\"pin\":\"{FirstPin}\",\"accountNumber\":\"{AccountNumber}\"";
        told.Add((await customer.Admin.SendTextAsync(HttpMethod.Post, $"{customer.Path}/locations/us/port-orders", noJson)).ExpectProblem(400).Text);
        var incomplete = (await customer.DraftAsync(CanaryDraft().With("/account/carrierName", null))).Expect(201);
        told.Add((await customer.SubmitAsync((string)incomplete.Json["id"]!)).ExpectProblem(422).Text);
    }

    private async Task ReadAsync(Customer customer, string id)
    {
        answers.Add((await customer.Admin.GetAsync(customer.Order(id))).Expect(200).Text);
        answers.Add((await customer.Admin.GetAsync($"{customer.Path}/orders")).Expect(200).Text);
        told.AddRange((await customer.EventsAsync(id)).Concat(await customer.MailsAsync(id)).Select(n => n.ToJsonString()));
    }
}
