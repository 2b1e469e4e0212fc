using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;

namespace CallingPlans.Infrastructure.Secrets;

/// <summary>The keys of the installation by their ids, and which of them is written with. Each has 32 bytes.</summary>
internal sealed class SecretKeys
{
    public const int KeyBytes = 32;

    private readonly Dictionary<string, byte[]> keys;

    /// <exception cref="ArgumentException">
    /// A key has another length, an id another form, or the current one is missing.
    /// </exception>
    public SecretKeys(IReadOnlyDictionary<string, byte[]> keys, string current)
    {
        if (keys.FirstOrDefault(k => k.Value.Length != KeyBytes).Key is { } wrong)
            throw new ArgumentException($"Secrets:Keys:{wrong} is not {KeyBytes} bytes in Base64.", nameof(keys));
        if (keys.Keys.FirstOrDefault(id => !IsId(id)) is { } odd)
            throw new ArgumentException($"Secrets:Keys:{odd}: ids are 1 to 32 letters, digits, hyphens.", nameof(keys));
        if (!keys.ContainsKey(current))
            throw new ArgumentException($"Secrets:CurrentKey '{current}' is not among Secrets:Keys.", nameof(current));
        this.keys = new Dictionary<string, byte[]>(keys, StringComparer.Ordinal);
        Current = current;
    }

    public string Current { get; }

    /// <summary>The current key's id first.</summary>
    public IEnumerable<string> Ids => keys.Keys.OrderBy(id => id != Current).ThenBy(id => id, StringComparer.Ordinal);

    /// <summary>A key for one purpose, by HKDF with SHA-256; null where there is no key of that id.</summary>
    public byte[]? Derive(string id, string purpose) => keys.TryGetValue(id, out var key)
        ? HKDF.DeriveKey(HashAlgorithmName.SHA256, key, KeyBytes, info: System.Text.Encoding.UTF8.GetBytes(purpose))
        : null;

    /// <summary>
    /// <c>Secrets:Keys:{id}</c> (Base64) and <c>Secrets:CurrentKey</c>; where there are none, the file that
    /// <c>Secrets:KeyFile</c> names, which is made if it is missing.
    /// </summary>
    /// <exception cref="InvalidOperationException">Neither is configured.</exception>
    public static SecretKeys From(IConfiguration configuration)
    {
        var secrets = configuration.GetSection("Secrets");
        if (secrets["CurrentKey"] is { Length: > 0 } current)
            return new SecretKeys(Decode(secrets.GetSection("Keys").GetChildren()), current);
        if (secrets["KeyFile"] is { Length: > 0 } file)
            return LocalKeyFile.ReadOrCreate(file);
        throw new InvalidOperationException("Neither Secrets:CurrentKey nor Secrets:KeyFile is configured.");
    }

    private static Dictionary<string, byte[]> Decode(IEnumerable<IConfigurationSection> configured) =>
        configured.ToDictionary(k => k.Key, k => Decode(k.Value), StringComparer.Ordinal);

    /// <summary>What is no Base64 has no bytes, and is refused for its length.</summary>
    private static byte[] Decode(string? text)
    {
        var bytes = new byte[KeyBytes + 1];
        return Convert.TryFromBase64String(text ?? string.Empty, bytes, out var count) ? bytes[..count] : [];
    }

    private static bool IsId(string id) =>
        id.Length is > 0 and <= 32 && id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
