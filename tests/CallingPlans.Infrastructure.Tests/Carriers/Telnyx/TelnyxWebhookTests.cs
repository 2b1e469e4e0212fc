using System.Text;
using System.Text.Json.Nodes;
using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Testing;
using CallingPlans.Testing.Telnyx;
using static CallingPlans.Application.Abstractions.Carriers.CarrierUpdateKind;

namespace CallingPlans.Infrastructure.Tests.Carriers.Telnyx;

public sealed class TelnyxWebhookTests(AzuriteFixture azurite) : TelnyxTests(azurite)
{
    [Fact]
    public async Task Receive_SignedCall_TellsTheOrderAndPollingDoesNotTellItAgain()
    {
        var (request, ports) = await Rig.PlaceAsync();
        Telnyx.Move(ports[0], "submitted");

        var told = Assert.Single((await CallAsync(TelnyxCalls.BodyOf(Telnyx.LastEvent)))!);
        await Rig.Gateway.AcknowledgeAsync([told], default);

        Assert.Equal((request.Order, Accepted), (told.Order, told.Update.Kind));
        Assert.Empty(await Rig.PollAsync());
    }

    [Fact]
    public async Task Receive_SameCallAgain_AsksNothing()
    {
        var (_, ports) = await Rig.PlaceAsync();
        Telnyx.Move(ports[0], "submitted");
        var body = TelnyxCalls.BodyOf(Telnyx.LastEvent);
        await CallAsync(body);
        Telnyx.ForgetCalls();

        Assert.Empty((await CallAsync(body))!);
        Assert.Empty(Telnyx.Calls);
    }

    [Fact]
    public async Task Receive_TelnyxCannotBeAsked_IsReadWithTheNextPoll()
    {
        var (_, ports) = await Rig.PlaceAsync();
        Telnyx.Move(ports[0], "submitted", isTold: false);
        var body = TelnyxCalls.BodyOf(new JsonObject
        {
            ["event_type"] = "porting_order.status_changed",
            ["id"] = "e-1",
            ["payload"] = new JsonObject { ["id"] = ports[0].Id, ["customer_reference"] = ports[0].CustomerReference },
        });
        Telnyx.Fail(new DoubledFault("GET /porting_orders", 503), times: 4);

        Assert.Empty((await CallAsync(body))!);

        Assert.Equal(Accepted, (await Rig.PollOneAsync()).Kind);
    }

    [Fact]
    public async Task Receive_FlatBody_IsRead()
    {
        var (request, ports) = await Rig.PlaceAsync();
        Telnyx.Move(ports[0], "submitted");

        var told = await CallAsync(new JsonObject { ["id"] = ports[0].Id, ["status"] = ports[0].Status, ["customer_reference"] = ports[0].CustomerReference }.ToJsonString());

        Assert.Equal(request.Order, Assert.Single(told!).Order);
    }

    [Fact]
    public async Task Receive_EventWithoutData_IsRead()
    {
        var (request, ports) = await Rig.PlaceAsync();
        Telnyx.Move(ports[0], "submitted");

        var told = await CallAsync(Telnyx.LastEvent.ToJsonString());

        Assert.Equal(request.Order, Assert.Single(told!).Order);
    }

    [Theory]
    [InlineData("""{"data":{"event_type":"message.received","id":"e","payload":{"id":"x"}}}""")]
    [InlineData("""{"data":{"event_type":"porting_order.of_tomorrow","id":"e","payload":{}}}""")]
    [InlineData("""{"data":{"event_type":"porting_order.deleted","id":"e","payload":{"id":"gone"}}}""")]
    [InlineData("""{"data":{"event_type":"porting_order.status_changed","id":"e","occurred_at":"yesterday"}}""")]
    [InlineData("""{"data":7}""")]
    [InlineData("[]")]
    [InlineData("not json")]
    [InlineData("")]
    public async Task Receive_SignedAndOfNoUse_DoesNoHarm(string body) => Assert.Empty((await CallAsync(body))!);

    [Fact]
    public async Task Receive_BodyAltered_IsRefused()
    {
        var headers = TelnyxCalls.Sign("{}", Rig.Clock.GetUtcNow());

        Assert.Null(await Receiver.ReceiveAsync(new CarrierCall(headers, "{ }"u8.ToArray()), default));
    }

    [Theory]
    [InlineData(-301)]
    [InlineData(301)]
    public async Task Receive_TimestampTooFarOff_IsRefused(int seconds) =>
        Assert.Null(await CallAsync("{}", Rig.Clock.GetUtcNow().AddSeconds(seconds)));

    [Theory]
    [InlineData(-299)]
    [InlineData(299)]
    public async Task Receive_TimestampWithinTheTolerance_IsTaken(int seconds) =>
        Assert.NotNull(await CallAsync("{}", Rig.Clock.GetUtcNow().AddSeconds(seconds)));

    [Theory]
    [InlineData("telnyx-timestamp", null)]
    [InlineData("telnyx-timestamp", "99999999999999999999")]
    [InlineData("telnyx-timestamp", "-1")]
    [InlineData("telnyx-signature-ed25519", null)]
    [InlineData("telnyx-signature-ed25519", "")]
    [InlineData("telnyx-signature-ed25519", "AAAA")]
    [InlineData("telnyx-signature-ed25519", "not base64 at all")]
    public async Task Receive_HeadersMissingOrMalformed_IsRefused(string header, string? value)
    {
        var headers = TelnyxCalls.Sign("{}", Rig.Clock.GetUtcNow());
        headers.Remove(header);
        if (value is not null)
            headers[header] = value;

        Assert.Null(await Receiver.ReceiveAsync(new CarrierCall(headers, "{}"u8.ToArray()), default));
    }

    private ICarrierWebhook Receiver => Rig.Get<ICarrierWebhook>();

    private Task<IReadOnlyList<CarrierChange>?> CallAsync(string body, DateTimeOffset? at = null) => Receiver.ReceiveAsync(
        new CarrierCall(TelnyxCalls.Sign(body, at ?? Rig.Clock.GetUtcNow()), Encoding.UTF8.GetBytes(body)), default);
}
