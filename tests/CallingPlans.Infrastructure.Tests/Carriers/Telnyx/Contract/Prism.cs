using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CallingPlans.Infrastructure.Tests.Carriers.Telnyx.Contract;

/// <summary>Prism on a free port, which holds requests against Telnyx' description and answers its examples; started when it is asked for.</summary>
public sealed class Prism : IAsyncLifetime
{
    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(60);

    private readonly ConcurrentQueue<string> lines = new();
    private Process? process;

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public async Task InitializeAsync()
    {
        if (!File.Exists(TelnyxContractFactAttribute.Description))
            return;
        var port = FreePort();
        Address = new Uri($"http://127.0.0.1:{port}/");
        var script = Path.Combine(Repository(), "node_modules", "@stoplight", "prism-cli", "dist", "index.js");
        if (!File.Exists(script))
            throw new InvalidOperationException("Prism is missing: run `npm ci` in the repository's folder.");
        var start = new ProcessStartInfo("node") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[script, "mock", TelnyxContractFactAttribute.Description, "-h", "127.0.0.1", "-p", $"{port}"])
            start.ArgumentList.Add(argument);
        process = Process.Start(start) ?? throw new InvalidOperationException("Prism does not start.");
        var listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) => Keep(line.Data, listening);
        process.ErrorDataReceived += (_, line) => Keep(line.Data, listening);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await listening.Task.WaitAsync(StartTime);
        }
        catch (TimeoutException late)
        {
            throw new InvalidOperationException($"Prism does not listen:\n{string.Join('\n', lines)}", late);
        }
    }

    public async Task DisposeAsync()
    {
        if (process is null)
            return;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private void Keep(string? line, TaskCompletionSource listening)
    {
        if (line is null)
            return;
        lines.Enqueue(line);
        if (line.Contains("Prism is listening", StringComparison.Ordinal))
            listening.TrySetResult();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CallingPlans.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run in the repository.");
    }
}
