namespace CallingPlans.EmbeddedRuntime.Tests.Hosting;

/// <summary>The files of an app, gone when disposed.</summary>
internal sealed class AppFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("embedded-host-");

    /// <param name="hostJson">Text of host.json; null for no such file.</param>
    /// <param name="localSettings">Text of local.settings.json; null for no such file.</param>
    public AppFolder(
        string? hostJson = """{ "version": "2.0", "extensions": { "http": { "routePrefix": "" } } }""",
        string? localSettings = null)
    {
        if (hostJson is not null)
            System.IO.File.WriteAllText(File("host.json"), hostJson);
        if (localSettings is not null)
            System.IO.File.WriteAllText(File("local.settings.json"), localSettings);
    }

    public string Path => _folder.FullName;

    public string Data => File("data");

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => _folder.Delete(recursive: true);
}
