using System.Security.Cryptography;
using System.Text;

namespace CallingPlans.Infrastructure.Secrets;

/// <summary>
/// Seals bytes with AES-256-GCM under the current key; opens what any key of the ring sealed. A seal has the key's
/// id, a random nonce, the ciphertext and the tag; key id and context are authenticated.
/// </summary>
internal sealed class AesGcmSealer(SecretKeys keys)
{
    private const byte Format = 1;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const string Purpose = "calling-plans/seal";

    public byte[] Seal(ReadOnlySpan<byte> content, string context)
    {
        var id = Encoding.ASCII.GetBytes(keys.Current);
        var head = 2 + id.Length;
        var seal = new byte[head + NonceBytes + content.Length + TagBytes];
        seal[0] = Format;
        seal[1] = (byte)id.Length;
        id.CopyTo(seal, 2);
        var nonce = seal.AsSpan(head, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(keys.Derive(keys.Current, Purpose)!, TagBytes);
        aes.Encrypt(
            nonce,
            content,
            seal.AsSpan(head + NonceBytes, content.Length),
            seal.AsSpan(head + NonceBytes + content.Length),
            AssociatedData(seal.AsSpan(0, head), context));
        return seal;
    }

    /// <exception cref="CryptographicException">
    /// Not sealed by this, altered, under an unknown key, or of another context.
    /// </exception>
    public byte[] Open(ReadOnlySpan<byte> seal, string context)
    {
        if (seal.Length < 2 || seal[0] != Format)
            throw new CryptographicException("This is no seal.");
        var head = 2 + seal[1];
        var length = seal.Length - head - NonceBytes - TagBytes;
        if (length < 0)
            throw new CryptographicException("This is no seal.");
        var key = keys.Derive(Encoding.ASCII.GetString(seal[2..head]), Purpose)
            ?? throw new CryptographicException("The key of this seal is unknown.");
        var content = new byte[length];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(
            seal.Slice(head, NonceBytes),
            seal.Slice(head + NonceBytes, length),
            seal[^TagBytes..],
            content,
            AssociatedData(seal[..head], context));
        return content;
    }

    private static byte[] AssociatedData(ReadOnlySpan<byte> head, string context) =>
        [.. head, .. Encoding.UTF8.GetBytes(context)];
}
