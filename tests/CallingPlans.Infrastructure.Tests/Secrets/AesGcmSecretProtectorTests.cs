using System.Buffers.Text;
using System.Security.Cryptography;
using CallingPlans.Infrastructure.Secrets;

namespace CallingPlans.Infrastructure.Tests.Secrets;

public sealed class AesGcmSecretProtectorTests
{
    private static readonly byte[] Old = RandomNumberGenerator.GetBytes(32);
    private static readonly byte[] New = RandomNumberGenerator.GetBytes(32);

    [Theory]
    [InlineData("")]
    [InlineData("4711")]
    [InlineData("密碼 🔑")]
    public void Unprotect_SameContext_GivesTheSecret(string secret)
    {
        var protector = With("a", ("a", Old));

        Assert.Equal(secret, protector.Unprotect(protector.Protect(secret, "order-1"), "order-1"));
    }

    [Fact]
    public void Protect_SameSecretTwice_GivesDifferentEnvelopes()
    {
        var protector = With("a", ("a", Old));

        Assert.NotEqual(protector.Protect("4711", "order-1"), protector.Protect("4711", "order-1"));
    }

    [Fact]
    public void Unprotect_OtherContext_Throws()
    {
        var protector = With("a", ("a", Old));
        var envelope = protector.Protect("4711", "order-1");

        Assert.ThrowsAny<CryptographicException>(() => protector.Unprotect(envelope, "order-2"));
    }

    [Fact]
    public void Unprotect_AnyByteAltered_Throws()
    {
        var protector = With("a", ("a", Old));
        var seal = Base64Url.DecodeFromChars(protector.Protect("4711", "order-1"));

        for (var i = 0; i < seal.Length; i++)
        {
            var altered = (byte[])seal.Clone();
            altered[i] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() =>
                protector.Unprotect(Base64Url.EncodeToString(altered), "order-1"));
        }
    }

    [Fact]
    public void Unprotect_AnyLengthCutOff_Throws()
    {
        var protector = With("a", ("a", Old));
        var seal = Base64Url.DecodeFromChars(protector.Protect("4711", "order-1"));

        for (var length = 0; length < seal.Length; length++)
        {
            var cut = Base64Url.EncodeToString(seal.AsSpan(0, length));
            Assert.ThrowsAny<CryptographicException>(() => protector.Unprotect(cut, "order-1"));
        }
    }

    [Fact]
    public void Unprotect_NoEnvelope_Throws() =>
        Assert.ThrowsAny<CryptographicException>(() => With("a", ("a", Old)).Unprotect("4711 !", "order-1"));

    [Fact]
    public void Unprotect_AfterRotation_OpensWhatTheOlderKeySealed()
    {
        var before = With("a", ("a", Old));
        var after = With("b", ("a", Old), ("b", New));

        Assert.Equal("4711", after.Unprotect(before.Protect("4711", "order-1"), "order-1"));
    }

    [Fact]
    public void Protect_AfterRotation_UsesTheNewKey()
    {
        var after = With("b", ("a", Old), ("b", New));
        var later = With("b", ("b", New));

        Assert.Equal("4711", later.Unprotect(after.Protect("4711", "order-1"), "order-1"));
    }

    [Fact]
    public void Unprotect_KeyGone_Throws()
    {
        var envelope = With("a", ("a", Old)).Protect("4711", "order-1");

        Assert.ThrowsAny<CryptographicException>(() => With("b", ("b", New)).Unprotect(envelope, "order-1"));
    }

    private static AesGcmSecretProtector With(string current, params (string Id, byte[] Key)[] keys) =>
        new(new AesGcmSealer(new SecretKeys(keys.ToDictionary(k => k.Id, k => k.Key), current)));
}
