using System.Security.Cryptography;
using System.Text;
using CallingPlans.Application.Abstractions.Security;

namespace CallingPlans.Functions.Tests.Fakes;

/// <summary>Keys that follow from a name.</summary>
internal sealed class FakeKeys(string name = "key") : IKeyRing
{
    public byte[] Derive(string purpose) => SHA256.HashData(Encoding.UTF8.GetBytes($"{name}:{purpose}"));

    public IReadOnlyList<byte[]> DeriveAll(string purpose) => [Derive(purpose)];
}
