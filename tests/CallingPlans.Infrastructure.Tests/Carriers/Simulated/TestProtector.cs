using System.Security.Cryptography;
using System.Text;
using CallingPlans.Application.Abstractions.Security;

namespace CallingPlans.Infrastructure.Tests.Carriers.Simulated;

/// <summary>Encrypts under a key of the test, bound to the context.</summary>
internal sealed class TestProtector : ISecretProtector
{
    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);

    public string Protect(string secret, string context)
    {
        using var aes = new AesGcm(key, 16);
        var nonce = RandomNumberGenerator.GetBytes(12);
        var cipher = new byte[Encoding.UTF8.GetByteCount(secret)];
        var tag = new byte[16];
        aes.Encrypt(nonce, Encoding.UTF8.GetBytes(secret), cipher, tag, Encoding.UTF8.GetBytes(context));
        return Convert.ToBase64String([.. nonce, .. tag, .. cipher]);
    }

    public string Unprotect(string envelope, string context)
    {
        using var aes = new AesGcm(key, 16);
        var bytes = Convert.FromBase64String(envelope);
        var plain = new byte[bytes.Length - 28];
        aes.Decrypt(bytes.AsSpan(0, 12), bytes.AsSpan(28), bytes.AsSpan(12, 16), plain, Encoding.UTF8.GetBytes(context));
        return Encoding.UTF8.GetString(plain);
    }
}
