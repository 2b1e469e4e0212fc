using System.Diagnostics;
using CallingPlans.Application.Telemetry;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Traces;

/// <summary>What is seen of an order from outside: one trace from the request to the end, and what is counted.</summary>
[Collection(TelemetryAlone.Name)]
public sealed class OrderTraceTests
{
    private const string AccountNumber = "FAB-7713-0042";
    private const string Pin = "91374650";

    [Fact]
    public async Task Submission_UntilCompleted_IsOneTraceThroughOrchestrationActivitiesCarrierAndStorage()
    {
        var telemetry = new CapturedTelemetry();
        await using var app = await TestApp.StartAsync(configure: telemetry.AddTo);
        var customer = await Customer.CreateAsync(app);

        var id = await customer.SubmitAsync(Draft.Us());
        await customer.UntilAsync(id, "Completed");
        await customer.UntilMailAsync(id, "order-completed");

        var submission = Assert.Single(telemetry.Spans, s => s.DisplayName == "PortOrderSubmit");
        Assert.Equal(("POST", 202, id), (submission.GetTagItem("http.request.method"), submission.GetTagItem("http.response.status_code"), submission.GetTagItem("order.id")));
        var trace = telemetry.Spans.Where(s => s.TraceId == submission.TraceId).ToList();
        var lifecycle = Assert.Single(trace, s => s.DisplayName == "create_orchestration PortOrderLifecycle");
        Assert.Equal(submission.SpanId, lifecycle.ParentSpanId);
        var placing = Assert.Single(trace, s => s.DisplayName == "PlaceWithCarrier");
        Assert.Equal(lifecycle.SpanId, placing.ParentSpanId);
        var placed = Assert.Single(trace, s => s.DisplayName == "carrier PlacePort");
        Assert.Equal((placing.SpanId, "simulated", id), (placed.ParentSpanId, placed.GetTagItem("carrier"), placed.GetTagItem("order.id")));
        // The completion is the last signal that is taken; the poll that learnt of it is a trace of its own.
        Assert.Contains(trace, s => s.DisplayName == "TakeSignal" && Below(s, trace, "storage BillingEvents"));
        Assert.Contains(trace, s => s.DisplayName == "SendMail" && Below(s, trace, "storage Orders"));
        Assert.Contains(trace, s => s.DisplayName == "ClosePortOrder" && Below(s, trace, "storage OpenOrders"));
        Assert.Contains(telemetry.Spans, s => s.DisplayName == "PollCarriers" && s.ParentSpanId == default);
    }

    [Fact]
    public async Task Life_OfAnOrder_IsCounted()
    {
        var telemetry = new CapturedTelemetry();
        await using var app = await TestApp.StartAsync(configure: telemetry.AddTo);
        var customer = await Customer.CreateAsync(app);

        var completed = await customer.SubmitAsync(Draft.Us());
        await customer.UntilAsync(completed, "Completed");
        await customer.UntilMailAsync(completed, "order-completed");
        var rejected = await customer.SubmitAsync(Draft.Us().ForCarrier("SIM-PostalCodeMismatch"));
        await customer.UntilAsync(rejected, "Rejected");

        // At least: an app that another test has left may still bring an order of its own to its end.
        long Count(string instrument, params (string, string)[] tags) => telemetry.Count(app.Services, instrument, tags);
        Assert.True(Count(MetricNames.OrderMoves, ("order.kind", "Port"), ("order.stage", "Draft")) >= 2);
        Assert.True(Count(MetricNames.OrderMoves, ("order.status", "Completed"), ("order.stage", "Closed"), ("market", "US")) >= 1);
        Assert.True(Count(MetricNames.StageTime, ("order.kind", "Port"), ("order.stage", "AwaitingPort")) >= 1);
        Assert.True(Count(MetricNames.Rejections, ("error.code", "PostalCodeMismatch"), ("market", "US")) >= 1);
        Assert.True(Count(MetricNames.PollLag, ("carrier", "simulated")) >= 4, "The poll lag of each change is recorded.");
        Assert.True(Count(MetricNames.Mails, ("mail.template", "order-completed"), ("outcome", "Sent")) >= 1);
        Assert.True(Count("durable.turns") > 10, "Turns are counted.");
    }

    [Fact]
    public async Task Spans_OfAnOrder_TellNoSecretAndNoNumber()
    {
        var telemetry = new CapturedTelemetry();
        await using var app = await TestApp.StartAsync(configure: telemetry.AddTo);
        var customer = await Customer.CreateAsync(app);
        var draft = Draft.Us().ForCarrier(AccountNumber).With("/account/pin", Pin);
        var numbers = Draft.NumbersIn(draft);

        var id = await customer.SubmitAsync(draft);
        await customer.UntilAsync(id, "Completed");
        (await customer.Admin.GetAsync($"{customer.Path}/numbers/{Uri.EscapeDataString(numbers[0])}/emergency-address")).Expect(200);
        var link = (await customer.Admin.PostAsync(
            $"{customer.Order(await customer.PrepareAsync(Draft.Us()))}/links", new { purpose = "UploadBill", email = "owner@contoso.example" })).Expect(201);
        var token = ((string)link.Json["url"]!).Split('/')[^1];
        (await new ApiClient(app.Http).GetAsync($"/api/order-links/{token}")).Expect(200);

        Assert.Contains(telemetry.Spans, s => s.DisplayName == "storage NumberClaims");
        string[] secrets = [AccountNumber, Pin, token, .. numbers.Select(n => n[1..])];
        Assert.All(telemetry.Spans, span => Assert.All(
            Texts(span), text => Assert.DoesNotContain(secrets, secret => text.Contains(secret, StringComparison.Ordinal))));
    }

    private static IEnumerable<string> Texts(Activity span) =>
    [
        span.DisplayName,
        span.StatusDescription ?? string.Empty,
        .. span.TagObjects.Select(t => $"{t.Value}"),
        .. span.Baggage.Select(b => $"{b.Value}"),
        .. span.Events.SelectMany(e => e.Tags).Select(t => $"{t.Value}"),
    ];

    private static bool Below(Activity parent, IEnumerable<Activity> trace, string name) =>
        trace.Any(s => s.ParentSpanId == parent.SpanId && s.DisplayName == name);
}
