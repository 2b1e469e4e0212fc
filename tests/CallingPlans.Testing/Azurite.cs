using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CallingPlans.Testing;

/// <summary>
/// The one Azurite of a test run: started when it is first asked for, on free ports, with its data in a folder of its
/// own, and stopped gently when the process ends, also when it is killed.
/// </summary>
public sealed class Azurite
{
    private const string Account = "devstoreaccount1";

    // The emulator's published key: it opens nothing else.
    private const string Key =
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <summary>
    /// Starts the emulator, waits for the end of its own input, which comes also when its parent is killed, and clears
    /// up. An interrupt from the keyboard reaches it too: that is left to the parent.
    /// </summary>
    private const string Supervisor =
        "trap '' INT; data=$1; shift; \"$@\" >/dev/null & pid=$!; cat >/dev/null; kill -TERM $pid; wait $pid; rm -rf \"$data\"";

    private const int Attempts = 3;
    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan StopTime = TimeSpan.FromSeconds(10);

    private static readonly Lazy<Task<Azurite>> One = new(StartAsync);

    private readonly Process process;

    private Azurite(Process process, int blobPort, int queuePort, int tablePort)
    {
        this.process = process;
        ConnectionString = $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};"
            + $"BlobEndpoint=http://127.0.0.1:{blobPort}/{Account};"
            + $"QueueEndpoint=http://127.0.0.1:{queuePort}/{Account};"
            + $"TableEndpoint=http://127.0.0.1:{tablePort}/{Account};";
    }

    public string ConnectionString { get; }

    /// <summary>The running emulator.</summary>
    /// <exception cref="InvalidOperationException">It is not installed (<c>npm ci</c>), or does not start.</exception>
    public static Task<Azurite> GetAsync() => One.Value;

    private static async Task<Azurite> StartAsync()
    {
        var binary = Path.Combine(RepositoryRoot(), "node_modules", ".bin", "azurite");
        if (!File.Exists(binary))
            throw new InvalidOperationException("Azurite is not installed: run 'npm ci' in the repository's root.");
        for (var attempt = 1; ; attempt++)
        {
            // Between finding a free port and using it another process may take it: hence the attempts.
            if (await TryStartAsync(binary) is { } running)
            {
                AppDomain.CurrentDomain.ProcessExit += (_, _) => running.Stop();
                return running;
            }

            if (attempt == Attempts)
                throw new InvalidOperationException("Azurite does not start.");
        }
    }

    private static async Task<Azurite?> TryStartAsync(string binary)
    {
        var data = Directory.CreateTempSubdirectory("calling-plans-azurite-").FullName;
        var (blob, queue, table) = FreePorts();
        var start = new ProcessStartInfo("sh")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        string[] arguments =
        [
            "-c", Supervisor, "azurite", data, binary, "--silent", "--skipApiVersionCheck", "--disableTelemetry",
            "--location", data, "--blobPort", $"{blob}", "--queuePort", $"{queue}", "--tablePort", $"{table}",
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        var azurite = new Azurite(Process.Start(start)!, blob, queue, table);
        azurite.process.BeginOutputReadLine();
        using var limit = new CancellationTokenSource(StartTime);
        if (await ListensAsync(blob, limit.Token) && await ListensAsync(table, limit.Token))
            return azurite;
        azurite.Stop();
        return null;
    }

    private static async Task<bool> ListensAsync(int port, CancellationToken limit)
    {
        while (!limit.IsCancellationRequested)
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, port, limit);
                return true;
            }
            catch (SocketException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), CancellationToken.None);
            }
            catch (OperationCanceledException)
            {
                return false;
            }
        }

        return false;
    }

    private void Stop()
    {
        process.StandardInput.Close();
        if (!process.WaitForExit(StopTime))
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    private static (int Blob, int Queue, int Table) FreePorts()
    {
        var listeners = Enumerable.Range(0, 3).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToArray();
        foreach (var listener in listeners)
            listener.Start();
        var ports = listeners.Select(l => ((IPEndPoint)l.LocalEndpoint).Port).ToArray();
        foreach (var listener in listeners)
            listener.Dispose();
        return (ports[0], ports[1], ports[2]);
    }

    private static string RepositoryRoot()
    {
        for (var parent = new DirectoryInfo(AppContext.BaseDirectory); parent is not null; parent = parent.Parent)
        {
            if (File.Exists(Path.Combine(parent.FullName, "CallingPlans.sln")))
                return parent.FullName;
        }

        throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
