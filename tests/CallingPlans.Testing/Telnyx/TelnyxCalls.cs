using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Security;

namespace CallingPlans.Testing.Telnyx;

/// <summary>Writes calls as Telnyx signs them, with a key of the run.</summary>
public static class TelnyxCalls
{
    private static readonly Ed25519PrivateKeyParameters Key = NewKey();

    /// <summary>As the account's page shows it.</summary>
    public static string PublicKey { get; } = Convert.ToBase64String(Key.GeneratePublicKey().GetEncoded());

    /// <summary>The headers of a call with this body.</summary>
    public static Dictionary<string, string> Sign(string body, DateTimeOffset at)
    {
        var timestamp = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var message = Encoding.UTF8.GetBytes($"{timestamp}|{body}");
        var signer = new Ed25519Signer();
        signer.Init(forSigning: true, Key);
        signer.BlockUpdate(message, 0, message.Length);
        return new(StringComparer.OrdinalIgnoreCase)
        {
            ["telnyx-timestamp"] = timestamp,
            ["telnyx-signature-ed25519"] = Convert.ToBase64String(signer.GenerateSignature()),
        };
    }

    /// <summary>The body of a call for an event of the list.</summary>
    public static string BodyOf(JsonObject told)
    {
        var data = told.DeepClone().AsObject();
        data["occurred_at"] = data["created_at"]?.DeepClone();
        data["record_type"] = "event";
        return new JsonObject { ["data"] = data, ["meta"] = new JsonObject { ["attempt"] = 1 } }.ToJsonString();
    }

    private static Ed25519PrivateKeyParameters NewKey()
    {
        var generator = new Ed25519KeyPairGenerator();
        generator.Init(new Ed25519KeyGenerationParameters(new SecureRandom()));
        return (Ed25519PrivateKeyParameters)generator.GenerateKeyPair().Private;
    }
}
