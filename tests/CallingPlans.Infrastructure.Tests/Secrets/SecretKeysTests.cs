using System.Security.Cryptography;
using CallingPlans.Application.Abstractions.Security;
using CallingPlans.Infrastructure.Secrets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CallingPlans.Infrastructure.Tests.Secrets;

public sealed class SecretKeysTests : IDisposable
{
    private static readonly string Key1 = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
    private static readonly string Key2 = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    private readonly string folder = Directory.CreateTempSubdirectory("calling-plans-keys-").FullName;

    private string KeyFile => Path.Combine(folder, "made", "keys.json");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Derive_Purposes_GiveDifferentKeysThatStayTheSame()
    {
        var ring = Configured(("CurrentKey", "a"), ("Keys:a", Key1));

        Assert.Equal(32, ring.Derive("one").Length);
        Assert.Equal(ring.Derive("one"), Configured(("CurrentKey", "a"), ("Keys:a", Key1)).Derive("one"));
        Assert.NotEqual(ring.Derive("one"), ring.Derive("two"));
        Assert.NotEqual(Convert.FromBase64String(Key1), ring.Derive("one"));
    }

    [Fact]
    public void DeriveAll_TwoKeys_HasTheCurrentFirst()
    {
        var before = Configured(("CurrentKey", "a"), ("Keys:a", Key1));
        var after = Configured(("CurrentKey", "b"), ("Keys:a", Key1), ("Keys:b", Key2));

        Assert.Equal([after.Derive("one"), before.Derive("one")], after.DeriveAll("one"));
    }

    [Theory]
    [InlineData("a", "c2hvcnQ=")]
    [InlineData("a", "no base64")]
    [InlineData("b", "")]
    [InlineData("a/b", "")]
    public void Configured_WrongKeys_AreRefused(string id, string key) => Assert.ThrowsAny<ArgumentException>(() =>
        Configured(("CurrentKey", "a"), ($"Keys:{id}", key.Length == 0 ? Key1 : key)));

    [Fact]
    public void Configured_Nothing_IsRefused() => Assert.Throws<InvalidOperationException>(() => Configured());

    [Fact]
    public void KeyFile_Missing_IsMadeOnceForItsOwnerOnly()
    {
        var first = Configured(("KeyFile", KeyFile)).Derive("one");
        var second = Configured(("KeyFile", KeyFile)).Derive("one");

        Assert.Equal(first, second);
        Assert.Equal([KeyFile, $"{KeyFile}.lock"], Directory.GetFiles(Path.GetDirectoryName(KeyFile)!).Order());
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyFile));
    }

    [Fact]
    public void KeyFile_MadeByManyAtOnce_IsOne()
    {
        var keys = new byte[8][];
        Parallel.For(0, keys.Length, i => keys[i] = Configured(("KeyFile", KeyFile)).Derive("one"));

        Assert.All(keys, key => Assert.Equal(keys[0], key));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"currentKey\":\"local\",\"keys\":{\"local\":\"c2hvcnQ=\"}}")]
    public void KeyFile_Spoilt_IsRefusedAndLeftAlone(string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(KeyFile)!);
        File.WriteAllText(KeyFile, content);

        Assert.Throws<InvalidDataException>(() => Configured(("KeyFile", KeyFile)));
        Assert.Equal(content, File.ReadAllText(KeyFile));
    }

    private static IKeyRing Configured(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(s => $"Secrets:{s.Key}", s => (string?)s.Value))
            .Build();
        using var provider = new ServiceCollection().AddSecrets(configuration).BuildServiceProvider();
        return provider.GetRequiredService<IKeyRing>();
    }
}
