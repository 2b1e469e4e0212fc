using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace CallingPlans.EmbeddedRuntime.Hosting.Http;

/// <summary>
/// The keys that callers show in <c>x-functions-key</c> or <c>?code=</c>. They are the settings
/// <c>Functions:Keys:{name}</c>, of
/// which <c>_master</c> is the master key; without any, one master key is made and kept in the data directory.
/// </summary>
internal sealed class HostKeys(IConfiguration configuration, DataDirectory data)
{
    private const string Master = "_master";

    private readonly Lazy<IReadOnlyDictionary<string, byte[]>> _keys = new(() => Load(configuration, data));

    /// <summary>Whether a request may run a function of that level. Keys are compared in constant time.</summary>
    public bool Allow(AuthorizationLevel level, HttpRequest request)
    {
        if (level == AuthorizationLevel.Anonymous)
            return true;

        var shown = (string?)request.Headers["x-functions-key"] ?? request.Query["code"];
        if (string.IsNullOrEmpty(shown))
            return false;

        var bytes = Encoding.UTF8.GetBytes(shown);
        return _keys.Value
            .Where(key => level == AuthorizationLevel.Function || key.Key == Master)
            .Any(key => CryptographicOperations.FixedTimeEquals(key.Value, bytes));
    }

    private static IReadOnlyDictionary<string, byte[]> Load(IConfiguration configuration, DataDirectory data)
    {
        var configured = configuration.GetSection("Functions:Keys").GetChildren()
            .Where(key => !string.IsNullOrEmpty(key.Value))
            .ToDictionary(key => key.Key, key => Encoding.UTF8.GetBytes(key.Value!), StringComparer.OrdinalIgnoreCase);
        return configured.Count > 0
            ? configured
            : new Dictionary<string, byte[]> { [Master] = Encoding.UTF8.GetBytes(ReadOrMake(data.HostKey)) };
    }

    private static string ReadOrMake(string path)
    {
        if (File.Exists(path))
            return File.ReadAllText(path).Trim();

        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var writer = new StreamWriter(path, options);
        writer.WriteLine(key);
        return key;
    }
}
