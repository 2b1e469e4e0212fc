using CallingPlans.Application.Abstractions.Security;

namespace CallingPlans.Infrastructure.Secrets;

/// <inheritdoc cref="IKeyRing"/>
internal sealed class SecretKeyRing(SecretKeys keys) : IKeyRing
{
    public byte[] Derive(string purpose) => keys.Derive(keys.Current, Named(purpose))!;

    public IReadOnlyList<byte[]> DeriveAll(string purpose) =>
        [.. keys.Ids.Select(id => keys.Derive(id, Named(purpose))!)];

    /// <summary>No purpose of a caller can be the purpose of the sealer.</summary>
    private static string Named(string purpose) => $"calling-plans/for/{purpose}";
}
