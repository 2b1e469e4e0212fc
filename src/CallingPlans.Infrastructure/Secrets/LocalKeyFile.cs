using System.Security.Cryptography;
using System.Text.Json;

namespace CallingPlans.Infrastructure.Secrets;

/// <summary>
/// A key for one machine, made at the first start and kept in a file that only its owner can read. For development; in
/// Azure the keys come from Key Vault through the configuration.
/// </summary>
internal static class LocalKeyFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <exception cref="InvalidDataException">The file is no key file.</exception>
    public static SecretKeys ReadOrCreate(string path)
    {
        var file = Path.GetFullPath(path);
        if (!File.Exists(file))
            Create(file);
        try
        {
            var content = JsonSerializer.Deserialize<Content>(File.ReadAllText(file), Json)
                ?? throw new InvalidDataException($"{file} is no key file.");
            return new SecretKeys(content.Keys, content.CurrentKey);
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException)
        {
            throw new InvalidDataException($"{file} is no key file.", wrong);
        }
    }

    /// <summary>
    /// Written aside and moved to its place, so that a second process never reads half a file; of two that start
    /// together one keeps the other's.
    /// </summary>
    private static void Create(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var made = new Content("local", new() { ["local"] = RandomNumberGenerator.GetBytes(SecretKeys.KeyBytes) });
        var aside = $"{file}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        using (var stream = new FileStream(aside, options))
        {
            JsonSerializer.Serialize(stream, made, Json);
            stream.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(aside, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(aside);
        }
    }

    private sealed record Content(string CurrentKey, Dictionary<string, byte[]> Keys);
}
