using System.Net;
using CallingPlans.Domain.Webhooks;

namespace CallingPlans.Domain.Tests.Webhooks;

public sealed class WebhookAddressTests
{
    [Theory]
    [InlineData("https://hooks.contoso.example/orders?key=1#x", "hooks.contoso.example")]
    [InlineData("https://hooks.contoso.example:8443/", "hooks.contoso.example")]
    [InlineData("https://HOOKS.contoso.example./", "hooks.contoso.example")]
    [InlineData("https://xn--bcher-kva.example/", "xn--bcher-kva.example")]
    [InlineData("https://93.184.216.34/hook", "93.184.216.34")]
    [InlineData("https://[2606:2800:220:1:248:1893:25c8:1946]/hook", "2606:2800:220:1:248:1893:25c8:1946")]
    public void TryParse_HttpsAddress_NamesItsHost(string text, string host)
    {
        Assert.True(WebhookAddress.TryParse(text, allowsLocal: false, out var address));
        Assert.Equal(host, address!.Host);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("hooks.contoso.example")]
    [InlineData("//hooks.contoso.example/")]
    [InlineData("https:hooks.contoso.example")]
    [InlineData("https:/hooks.contoso.example")]
    [InlineData("https:///hooks.contoso.example")]
    [InlineData("https://")]
    [InlineData("https://./")]
    [InlineData("http://hooks.contoso.example/")]
    [InlineData("http://127.0.0.1/")]
    [InlineData("ftp://hooks.contoso.example/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://hooks.contoso.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://user@hooks.contoso.example/")]
    [InlineData("https://user:secret@hooks.contoso.example/")]
    [InlineData("https://@hooks.contoso.example/")]
    [InlineData("https://:@hooks.contoso.example/")]
    [InlineData("https://93.184.216.34\\@127.0.0.1/")]
    [InlineData("https://hooks.contoso.example\\.fabrikam.example/")]
    [InlineData("https://hooks.contoso.example /")]
    [InlineData(" https://hooks.contoso.example/")]
    [InlineData("https://hooks.contoso.example/\r\nHost: fabrikam.example")]
    [InlineData("https://hooks.contoso.example/\t")]
    [InlineData("https://b\u00fccher.example/")]
    [InlineData("https://127。0。0。1/")]
    [InlineData("https://①②⑦.0.0.1/")]
    [InlineData("https://hooks.contoso.example:22/")]
    [InlineData("https://hooks.contoso.example:25/")]
    [InlineData("https://hooks.contoso.example:80/")]
    [InlineData("https://hooks.contoso.example:0/")]
    [InlineData("https://hooks.contoso.example:99999/")]
    [InlineData("https://[fe80::1%25eth0]/")]
    [InlineData("https://[::1/")]
    public void TryParse_NoSuchAddress_IsRefused(string? text) =>
        Assert.False(WebhookAddress.TryParse(text, allowsLocal: false, out _));

    [Fact]
    public void TryParse_LongerThanAllowed_IsRefused()
    {
        const string start = "https://hooks.contoso.example/";
        var longest = start.PadRight(WebhookAddress.MaxLength, 'a');

        Assert.True(WebhookAddress.TryParse(longest, allowsLocal: false, out _));
        Assert.False(WebhookAddress.TryParse(longest + "a", allowsLocal: false, out _));
    }

    /// <summary>Every spelling of an address that resolvers and browsers know leads to what it stands for.</summary>
    [Theory]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://127.1/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://0x7f000001/")]
    [InlineData("https://0x7f.0.0.1/")]
    [InlineData("https://0177.0.0.1/")]
    [InlineData("https://017700000001/")]
    [InlineData("https://127.0.0.1./")]
    [InlineData("https://2852039166/")] // 169.254.169.254
    [InlineData("https://0xa9fea9fe/")]
    [InlineData("https://0251.0376.0251.0376/")]
    [InlineData("https://%31%32%37.0.0.1/")]
    [InlineData("https://0/")]
    [InlineData("https://[::]/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[0:0:0:0:0:0:0:1]/")]
    [InlineData("https://[::ffff:127.0.0.1]/")]
    [InlineData("https://[::ffff:7f00:1]/")]
    [InlineData("https://[::127.0.0.1]/")]
    [InlineData("https://[64:ff9b::a9fe:a9fe]/")]
    [InlineData("https://[2002:7f00:1::]/")]
    [InlineData("https://[fd00:ec2::254]/")]
    public void Allows_LiteralOfAnAddressThatIsNotPublic_IsRefused(string text)
    {
        var leadsThere = WebhookAddress.TryParse(text, allowsLocal: false, out var address)
            && (!IPAddress.TryParse(address!.Host, out var literal) || address.Allows(literal));

        Assert.False(leadsThere);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5001/hook")]
    [InlineData("http://localhost/hook")]
    [InlineData("http://[::1]:80/")]
    public void Allows_HttpInDevelopment_LeadsToThisMachineOnly(string text)
    {
        Assert.True(WebhookAddress.TryParse(text, allowsLocal: true, out var address));
        Assert.True(address!.Allows(IPAddress.Loopback));
        Assert.True(address.Allows(IPAddress.IPv6Loopback));
        Assert.False(address.Allows(IPAddress.Parse("93.184.216.34")));
        Assert.False(address.Allows(IPAddress.Parse("10.0.0.1")));
        Assert.False(address.Allows(IPAddress.Any));
    }

    [Fact]
    public void Allows_HttpsInDevelopment_IsNoLocalAddress()
    {
        Assert.True(WebhookAddress.TryParse("https://localhost:5001/", allowsLocal: true, out var address));
        Assert.False(address!.Allows(IPAddress.Loopback));
    }
}
