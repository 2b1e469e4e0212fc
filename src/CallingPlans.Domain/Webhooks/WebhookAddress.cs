using System.Net;

namespace CallingPlans.Domain.Webhooks;

/// <summary>
/// An address that a webhook may have, as far as its text tells: <c>https</c> without credentials, on port 443 or one
/// that no system service has. Where its name leads is asked of the network, at creation and at every attempt.
/// </summary>
/// <remarks>In development also <c>http</c> on any port, for a receiver on the same machine.</remarks>
public sealed record WebhookAddress
{
    public const int MaxLength = 2000;

    private const int HttpsPort = 443;

    /// <summary>Below are the ports of system services, such as mail (RFC 6335).</summary>
    private const int FirstUserPort = 1024;

    private WebhookAddress(Uri url, string host, bool isLocal)
    {
        Url = url;
        Host = host;
        IsLocal = isLocal;
    }

    public Uri Url { get; }

    /// <summary>The name to resolve, or an IP address; without brackets and the root's dot.</summary>
    public string Host { get; }

    /// <summary>Whether it may lead to this machine, and nowhere else.</summary>
    public bool IsLocal { get; }

    /// <param name="allowsLocal">Whether this is a development installation.</param>
    public static bool TryParse(string? text, bool allowsLocal, out WebhookAddress? address)
    {
        address = null;
        if (text is not { Length: > 0 and <= MaxLength } || text.Any(c => c is <= ' ' or '\\' or >= '\u007f')
            || !Uri.TryCreate(text, UriKind.Absolute, out var url)
            || url.UserInfo.Length > 0 || text.Split('/', 4) is not [_, "", var authority, ..] || authority.Contains('@'))
            return false;
        var host = url.IdnHost.TrimEnd('.').Trim('[', ']');
        if (host.Length == 0 || host.Contains('%'))
            return false;
        var isLocal = allowsLocal && url.Scheme == Uri.UriSchemeHttp;
        if (!isLocal && (url.Scheme != Uri.UriSchemeHttps || url.Port is not (HttpsPort or >= FirstUserPort)))
            return false;
        address = new WebhookAddress(url, host, isLocal);
        return true;
    }

    /// <summary>Whether it may lead to this address.</summary>
    public bool Allows(IPAddress resolved) => IsLocal ? IPAddress.IsLoopback(resolved) : PublicAddresses.IsPublic(resolved);
}
