using Microsoft.Extensions.Configuration;

namespace CallingPlans.EmbeddedRuntime.Hosting;

/// <summary>Everything that the host keeps across restarts.</summary>
internal sealed class DataDirectory
{
    /// <summary>Setting that names the directory, relative to the current one; <c>.data</c> when absent.</summary>
    public const string Setting = "EmbeddedRuntime:DataPath";

    public DataDirectory(IConfiguration configuration)
    {
        Root = Path.GetFullPath(configuration[Setting] ?? ".data");
        Directory.CreateDirectory(Root);
    }

    public string Root { get; }

    public string DurableDatabase => Path.Combine(Root, "durable.db");

    public string HostKey => Path.Combine(Root, "host-key");

    public string TimerRecord(string functionName)
        => Path.Combine(Directory.CreateDirectory(Path.Combine(Root, "timers")).FullName, functionName + ".json");
}
