using System.Security.Cryptography;
using System.Text;

namespace CallingPlans.EmbeddedRuntime.Engine.Execution;

/// <summary>GUIDs of version 5 (RFC 9562, section 5.5): the same name gives the same GUID.</summary>
internal static class DeterministicGuid
{
    private const int GuidLength = 16;
    private static readonly Guid Namespace = new("6c5d0d5c-8f0e-4d2b-9c59-2a7f4a1b7d10");

    public static Guid FromName(string name)
    {
        var text = new byte[GuidLength + Encoding.UTF8.GetByteCount(name)];
        Namespace.TryWriteBytes(text, bigEndian: true, out _);
        Encoding.UTF8.GetBytes(name, text.AsSpan(GuidLength));
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
#pragma warning disable CA5350 // RFC 9562 prescribes SHA-1; nothing is protected by it
        SHA1.HashData(text, hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..GuidLength], bigEndian: true);
    }
}
