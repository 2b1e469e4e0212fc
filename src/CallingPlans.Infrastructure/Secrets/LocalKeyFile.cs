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

    /// <summary>In turns of a spin wait, most of them a millisecond: some seconds.</summary>
    private const int LongestWait = 10_000;

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
    /// Written aside and moved to its place, so that nobody reads half a file; one process at a time, so that of those that
    /// start together one makes the key and the others take it.
    /// </summary>
    private static void Create(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using var turn = WaitForTurn($"{file}.lock");
        if (File.Exists(file))
            return;
        var made = new Content("local", new() { ["local"] = RandomNumberGenerator.GetBytes(SecretKeys.KeyBytes) });
        var aside = $"{file}.next";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        using (var stream = new FileStream(aside, options))
        {
            JsonSerializer.Serialize(stream, made, Json);
            stream.Flush(flushToDisk: true);
        }

        File.Move(aside, file);
    }

    /// <summary>The lock file, held until it is disposed. The system frees it when its process ends.</summary>
    private static FileStream WaitForTurn(string lockFile)
    {
        var wait = default(SpinWait);
        while (true)
        {
            try
            {
                return new FileStream(lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (wait.Count < LongestWait)
            {
                // Somebody else's turn: it takes milliseconds.
                wait.SpinOnce();
            }
        }
    }

    private sealed record Content(string CurrentKey, Dictionary<string, byte[]> Keys);
}
