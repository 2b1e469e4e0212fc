namespace CallingPlans.Infrastructure.Documents;

/// <summary>
/// The test signature that every malware scanner finds (EICAR, "Anti-Malware Testfile"). It stands here in two parts, so that
/// scanners do not find this program.
/// </summary>
internal static class EicarSignature
{
    private static readonly byte[] Signature =
        [.. @"X5O!P%@AP[4\PZX54(P^)7CC)7}$"u8, .. "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"u8];

    /// <summary>Whether the content has it anywhere.</summary>
    internal static bool IsIn(ReadOnlySpan<byte> content) => content.IndexOf(Signature) >= 0;
}
