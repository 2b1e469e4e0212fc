using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CallingPlans.Integration.Harness;

/// <summary>The app's own program as a process of its own, which can be killed and started again on the same data.</summary>
internal sealed class AppProcess : IRunningApp, IAsyncDisposable
{
    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(60);
    private readonly ConcurrentQueue<string> lines = new();
    private readonly AppData data;
    private readonly IReadOnlyDictionary<string, string> settings;
    private Process? process;

    private AppProcess(AppData data, IReadOnlyDictionary<string, string> settings, int port)
    {
        this.data = data;
        this.settings = settings;
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromSeconds(1) })
        {
            BaseAddress = new Uri($"http://127.0.0.1:{port}"),
            Timeout = TimeSpan.FromSeconds(20),
        };
    }

    public HttpClient Http { get; }

    /// <summary>Where it keeps what it keeps, before <see cref="StartAsync"/>'s settings.</summary>
    public AppData Data => data;

    public string Log => string.Join('\n', lines);

    /// <param name="settings">In place of those of <see cref="AppSettings"/>.</param>
    public static async Task<AppProcess> StartAsync(IReadOnlyDictionary<string, string>? settings = null)
    {
        var app = new AppProcess(await AppData.CreateAsync(), settings ?? new Dictionary<string, string>(), FreePort());
        await app.RestartAsync();
        return app;
    }

    /// <summary>Starts the program again, on the same port, and waits until it is healthy.</summary>
    public async Task RestartAsync()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = data.Folder,
        };
        var all = data.Settings();
        foreach (var (name, value) in settings)
            all[name] = value;
        foreach (var argument in (string[])[AppSettings.Program, $"--urls={Http.BaseAddress}", .. AppSettings.ToArguments(all)])
            start.ArgumentList.Add(argument);
        process = Process.Start(start) ?? throw new InvalidOperationException("The app does not start.");
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await Poll.UntilAsync(HealthAsync, healthy => healthy, _ => Task.FromResult($"The app is not healthy:\n{Log}"), StartTime);
    }

    /// <summary>SIGKILL: the process has no time for anything.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    /// <summary>SIGSTOP, and SIGCONT after a while: the process notices nothing but that time has passed.</summary>
    public async Task PauseAsync(TimeSpan time)
    {
        await SignalAsync("-STOP");
        await Task.Delay(time);
        await SignalAsync("-CONT");
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [signal, $"{process!.Id}"]);
        await kill.WaitForExitAsync();
    }

    /// <summary>SIGTERM: the process is asked to stop, as a platform does.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> TerminateAsync()
    {
        await SignalAsync("-TERM");
        await process!.WaitForExitAsync().WaitAsync(StartTime);
        var code = process.ExitCode;
        process.Dispose();
        process = null;
        return code;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
            await KillAsync();
        Http.Dispose();
        data.Dispose();
    }

    private async Task<bool> HealthAsync()
    {
        if (process!.HasExited)
            Assert.Fail($"The app ended with code {process.ExitCode}:\n{Log}");
        try
        {
            using var answer = await Http.GetAsync("/api/health");
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is not null)
            lines.Enqueue(line.Data);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
