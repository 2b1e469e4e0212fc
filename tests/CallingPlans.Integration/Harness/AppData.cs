using CallingPlans.Testing;

namespace CallingPlans.Integration.Harness;

/// <summary>What an app keeps: its folder, and its names in the storage of the test run.</summary>
internal sealed class AppData : IDisposable
{
    private readonly Azurite azurite;

    private AppData(Azurite azurite)
    {
        this.azurite = azurite;
        Folder = Directory.CreateTempSubdirectory("calling-plans-app-").FullName;
        Prefix = $"i{Guid.NewGuid().ToString("N")[..12]}";
    }

    public string Folder { get; }

    public string Prefix { get; }

    public string ConnectionString => azurite.ConnectionString;

    public static async Task<AppData> CreateAsync() => new(await Azurite.GetAsync());

    public Dictionary<string, string> Settings() => AppSettings.For(ConnectionString, Prefix, Folder);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
