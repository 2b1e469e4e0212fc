using System.Security.Cryptography;
using CallingPlans.Application.Abstractions.Security;

namespace CallingPlans.Application.Tests.Fakes;

/// <summary>Envelopes that can be read in a test, and that open in their context only.</summary>
internal sealed class FakeSecrets : ISecretProtector
{
    public string Protect(string secret, string context) => $"{context}|{secret}";

    public string Unprotect(string envelope, string context) => envelope.StartsWith($"{context}|", StringComparison.Ordinal)
        ? envelope[(context.Length + 1)..]
        : throw new CryptographicException("Another context.");
}
