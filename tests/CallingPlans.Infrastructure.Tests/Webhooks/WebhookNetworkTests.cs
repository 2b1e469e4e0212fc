using CallingPlans.Application.Abstractions.Webhooks;
using CallingPlans.Domain.Webhooks;
using CallingPlans.Infrastructure.Webhooks;

namespace CallingPlans.Infrastructure.Tests.Webhooks;

/// <summary>Where names may lead, and that no call goes to where they lead afterwards.</summary>
public sealed class WebhookNetworkTests
{
    private const string Public = "93.184.216.34";

    [Theory]
    [InlineData(true, Public)]
    [InlineData(true, Public, "2606:4700:4700::1111")]
    [InlineData(false)]
    [InlineData(false, "127.0.0.1")]
    [InlineData(false, "10.0.0.5")]
    [InlineData(false, "169.254.169.254")]
    [InlineData(false, "::1")]
    [InlineData(false, "::ffff:10.0.0.5")]
    [InlineData(false, "fd00:ec2::254")]
    [InlineData(false, Public, "10.0.0.5")]
    [InlineData(false, "10.0.0.5", Public)]
    public async Task IsAllowedAsync_Name_IsWhenEveryAddressIsPublic(bool allowed, params string[] addresses)
    {
        using var caller = Caller(new FakeNames(addresses));

        Assert.Equal(allowed, await caller.IsAllowedAsync(Address("https://hooks.contoso.example/"), default));
    }

    /// <summary>As a resolver of this machine reads them, with whatever names it has.</summary>
    [Theory]
    [InlineData("https://localhost/")]
    [InlineData("https://localhost./")]
    [InlineData("https://LOCALHOST/")]
    [InlineData("https://127.1/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://0x7f000001/")]
    [InlineData("https://0177.0.0.1/")]
    [InlineData("https://127.0.0.1./")]
    [InlineData("https://0/")]
    [InlineData("https://169.254.169.254/latest/meta-data/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::ffff:169.254.169.254]/")]
    [InlineData("https://nowhere.invalid/")]
    [InlineData("https://a..b/")]
    public async Task IsAllowedAsync_ThisMachinesResolver_FindsNoWayInside(string url)
    {
        using var caller = Caller(new DnsResolver());

        Assert.False(
            WebhookAddress.TryParse(url, allowsLocal: true, out var address) && await caller.IsAllowedAsync(address!, default));
    }

    [Fact]
    public async Task PostAsync_NameLeadsInsideAfterItWasChecked_IsNotCalled()
    {
        await using var inside = new Receiver("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        var names = new FakeNames([Public], ["127.0.0.1"]);
        using var caller = Caller(names);
        var address = Address($"https://hooks.contoso.example:{inside.Port}/");

        Assert.True(await caller.IsAllowedAsync(address, default));
        var answer = await caller.PostAsync(Call(address), default);

        Assert.Equal(WebhookAnswer.Of(DeliveryError.AddressNotAllowed), answer);
        Assert.Equal(0, inside.Connections);
        Assert.Equal(["hooks.contoso.example", "hooks.contoso.example"], names.Asked);
    }

    [Fact]
    public async Task PostAsync_NameIsAskedOnceForACall_SoThatItCannotLeadElsewhereInBetween()
    {
        await using var receiver = new Receiver("HTTP/1.1 204 No Content\r\n\r\n");
        var names = new FakeNames(["127.0.0.1"], ["10.0.0.5"]);
        using var caller = Caller(names);
        Assert.True(WebhookAddress.TryParse($"http://hooks.contoso.example:{receiver.Port}/", allowsLocal: true, out var address));

        Assert.Equal(WebhookAnswer.Of(204), await caller.PostAsync(Call(address!), default));

        Assert.Single(names.Asked);
    }

    [Fact]
    public async Task PostAsync_NameIsGone_SaysSo()
    {
        using var caller = Caller(new FakeNames([[]]));

        Assert.Equal(
            WebhookAnswer.Of(DeliveryError.NameNotResolved), await caller.PostAsync(Call(Address("https://hooks.contoso.example/")), default));
    }

    [Fact]
    public async Task ConnectAsync_FirstAddressDoesNotAnswer_TakesTheNext()
    {
        await using var receiver = new Receiver("HTTP/1.1 204 No Content\r\n\r\n");
        // The listener is on 127.0.0.1 only.
        using var caller = Caller(new FakeNames(["127.0.0.2", "127.0.0.1"]));
        Assert.True(WebhookAddress.TryParse($"http://hooks.contoso.example:{receiver.Port}/", allowsLocal: true, out var address));

        Assert.Equal(WebhookAnswer.Of(204), await caller.PostAsync(Call(address!), default));
    }

    private static HttpWebhookCaller Caller(INameResolver names) => new(new WebhookNetwork(names));

    private static WebhookAddress Address(string url)
    {
        Assert.True(WebhookAddress.TryParse(url, allowsLocal: false, out var address));
        return address!;
    }

    private static WebhookCall Call(WebhookAddress address) =>
        new(address, "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_1", DateTimeOffset.UnixEpoch, "{}");
}
