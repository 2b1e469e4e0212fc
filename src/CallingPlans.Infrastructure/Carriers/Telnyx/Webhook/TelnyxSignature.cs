using System.Globalization;
using System.Text;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;

namespace CallingPlans.Infrastructure.Carriers.Telnyx.Webhook;

/// <summary>
/// Telnyx' signature: Ed25519 over <c>timestamp|raw body</c>, Base64 in <c>telnyx-signature-ed25519</c>, the timestamp in seconds
/// in <c>telnyx-timestamp</c>.
/// </summary>
internal sealed class TelnyxSignature(TelnyxOptions options, TimeProvider time)
{
    internal const string SignatureHeader = "telnyx-signature-ed25519";
    internal const string TimestampHeader = "telnyx-timestamp";

    /// <summary>How far the timestamp may be from this clock, either way.</summary>
    internal static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    private const int SignatureBytes = 64;

    private readonly Ed25519PublicKeyParameters key = new(Convert.FromBase64String(options.PublicKey));

    /// <summary>Whether Telnyx has signed the body, and not long ago.</summary>
    internal bool IsGood(IReadOnlyDictionary<string, string> headers, ReadOnlySpan<byte> body)
    {
        Span<byte> signature = stackalloc byte[SignatureBytes + 2];
        if (!headers.TryGetValue(TimestampHeader, out var timestamp)
            || !headers.TryGetValue(SignatureHeader, out var text)
            || !IsRecent(timestamp)
            || !Convert.TryFromBase64String(text, signature, out var length)
            || length != SignatureBytes)
            return false;
        byte[] message = [.. Encoding.ASCII.GetBytes(timestamp), (byte)'|', .. body];
        var verifier = new Ed25519Signer();
        verifier.Init(forSigning: false, key);
        verifier.BlockUpdate(message, 0, message.Length);
        return verifier.VerifySignature(signature[..SignatureBytes].ToArray());
    }

    private bool IsRecent(string timestamp) =>
        long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
        && (time.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(seconds)).Duration() <= Tolerance;
}
