using System.Security.Cryptography;
using System.Text;

namespace CallingPlans.Infrastructure.Webhooks;

/// <summary>
/// The symmetric signature of Standard Webhooks 1.0: HMAC-SHA256 over id, moment and body, under the bytes that the
/// secret is the Base64 of.
/// </summary>
internal static class WebhookSignature
{
    private const string SecretPrefix = "whsec_";

    /// <summary>The value of <c>webhook-signature</c>.</summary>
    /// <param name="unixSeconds">The value of <c>webhook-timestamp</c>.</param>
    public static string Of(string secret, string id, long unixSeconds, string body)
    {
        var key = Convert.FromBase64String(secret[SecretPrefix.Length..]);
        var signed = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{id}.{unixSeconds}.{body}"));
        return $"v1,{Convert.ToBase64String(signed)}";
    }
}
