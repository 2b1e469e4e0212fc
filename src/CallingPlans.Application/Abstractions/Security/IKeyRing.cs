namespace CallingPlans.Application.Abstractions.Security;

/// <summary>
/// Keys for other uses than secrets (hashing, sealing tokens), each derived for one purpose: knowing one says nothing of
/// another.
/// </summary>
public interface IKeyRing
{
    /// <summary>The key to write with: 32 bytes that follow from the current key of the configuration and the purpose.</summary>
    byte[] Derive(string purpose);

    /// <summary>
    /// The keys to read with: the current one first, then those of the older keys that the configuration still has.
    /// </summary>
    IReadOnlyList<byte[]> DeriveAll(string purpose);
}
