using System.Text;
using CallingPlans.Integration.Harness;
using CallingPlans.Testing.Telnyx;

namespace CallingPlans.Integration.Carriers;

/// <summary>Calls that say they are the carrier's: old, of the future, replayed, with another body, signed by nobody.</summary>
public sealed class CarrierCallForgeryTests(TelnyxApp telnyx) : IClassFixture<TelnyxApp>
{
    private const string Timestamp = "telnyx-timestamp";
    private const string Signature = "telnyx-signature-ed25519";

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    [Fact]
    public async Task Call_Forged_Is401AndTheOrderStaysAsItIs()
    {
        var (customer, id, body) = await OrderAsync();
        var before = (await customer.Admin.GetAsync(customer.Order(id))).Expect(200).ETag;
        var good = TelnyxCalls.Sign(body, Now);
        var old = TelnyxCalls.Sign(body, Now.AddMinutes(-6));
        var forged = good[Signature];
        Dictionary<string, (string Body, (string Name, string Value)[] Headers)> calls = new()
        {
            ["unsigned"] = (body, []),
            ["without time"] = (body, [(Signature, forged)]),
            ["without signature"] = (body, [(Timestamp, good[Timestamp])]),
            ["old"] = (body, Headers(old)),
            ["of the future"] = (body, Headers(TelnyxCalls.Sign(body, Now.AddMinutes(6)))),
            ["old with a new time"] = (body, [(Timestamp, good[Timestamp]), (Signature, old[Signature])]),
            ["another time"] = (body, [(Timestamp, $"{long.Parse(good[Timestamp]) + 1}"), (Signature, forged)]),
            ["another body"] = (body.Replace("submitted", "ported"), Headers(good)),
            ["body with a blank"] = (body + " ", Headers(good)),
            ["other case of the signature"] = (body, [(Timestamp, good[Timestamp]), (Signature, forged.ToLowerInvariant())]),
            ["signature of zeros"] = (body, [(Timestamp, good[Timestamp]), (Signature, Convert.ToBase64String(new byte[64]))]),
            ["signature cut off"] = (body, [(Timestamp, good[Timestamp]), (Signature, Convert.ToBase64String(Convert.FromBase64String(forged)[..32]))]),
            ["two signatures"] = (body, [(Timestamp, good[Timestamp]), (Signature, $"{forged},{forged}")]),
            ["time that is none"] = (body, [(Timestamp, "now"), (Signature, forged)]),
        };

        foreach (var (name, call) in calls)
        {
            var answer = await CallAsync(call.Body, call.Headers);
            Assert.True(answer.Status == 401, $"{name}: {answer.Status} {answer.Text}");
            answer.ExpectProblem(401, "Unauthorized", null);
        }

        Assert.Equal(before, (await customer.Admin.GetAsync(customer.Order(id))).Expect(200).ETag);
        // It was the forgery that was refused, and not everything.
        (await CallAsync(body, Headers(TelnyxCalls.Sign(body, Now)))).Expect(200);
    }

    [Fact]
    public async Task Call_Replayed_IsTakenOnce()
    {
        var (customer, id, body) = await OrderAsync();
        var headers = Headers(TelnyxCalls.Sign(body, Now));
        (await CallAsync(body, headers)).Expect(200);
        await customer.UntilAsync(id, "Submitted", "AwaitingFoc");
        var events = (await customer.EventsAsync(id)).Count;

        for (var i = 0; i < 5; i++)
            Assert.Equal(0, (int)(await CallAsync(body, headers)).Expect(200).Json["taken"]!);

        Assert.Equal(events, (await customer.EventsAsync(id)).Count);
    }

    [Fact]
    public async Task Call_LongerThanIsRead_Is413WithoutBeingVerified() =>
        (await CallAsync(new string(' ', (1024 * 1024) + 1), [])).ExpectProblem(413, "PayloadTooLarge", null);

    /// <summary>What a call says is not believed: the carrier is asked, and it says otherwise.</summary>
    [Fact]
    public async Task Call_SignedAndUntrue_ChangesNothing()
    {
        var (customer, id, body) = await OrderAsync();
        var untrue = body.Replace("\"submitted\"", "\"ported\"");
        Assert.NotEqual(body, untrue);

        (await CallAsync(untrue, Headers(TelnyxCalls.Sign(untrue, Now)))).Expect(200);

        var order = await customer.UntilAsync(id, "Submitted", "AwaitingFoc");
        Assert.Null(order["completedAt"]);
    }

    private static (string, string)[] Headers(Dictionary<string, string> headers) => [.. headers.Select(h => (h.Key, h.Value))];

    /// <summary>An order that Telnyx has taken, and the body with which it says so; the poll may have learnt of it already.</summary>
    private async Task<(Customer Customer, string Id, string Body)> OrderAsync()
    {
        var customer = await Customer.CreateAsync(telnyx.App);
        var id = await customer.SubmitAsync(Draft.Us());
        var port = Assert.Single(await telnyx.SentAsync(id));
        telnyx.Telnyx.Move(port, "submitted");
        var body = TelnyxCalls.BodyOf(telnyx.Telnyx.LastEvent);
        await customer.UntilAsync(id, "Submitted", "AwaitingFoc");
        return (customer, id, body);
    }

    private Task<ApiAnswer> CallAsync(string body, (string Name, string Value)[] headers) => new ApiClient(telnyx.App.Http).SendAsync(
        HttpMethod.Post,
        "/api/carriers/telnyx/webhook",
        ApiClient.Bytes(Encoding.UTF8.GetBytes(body), ApiClient.Json),
        request =>
        {
            foreach (var (name, value) in headers)
                request.TryAddWithoutValidation(name, value);
        });
}
