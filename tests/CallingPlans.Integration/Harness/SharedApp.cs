namespace CallingPlans.Integration.Harness;

/// <summary>
/// The app of all tests that need no other settings and leave its clock alone; started when it is first asked for. Each
/// test class has customers of its own in it, so that classes may run side by side.
/// </summary>
public sealed class SharedApp : IAsyncLifetime
{
    private static readonly Lazy<Task<TestApp>> One = new(StartAsync);
    private TestApp? app;

    internal TestApp App => app ?? throw new InvalidOperationException("The app was not started.");

    public async Task InitializeAsync() => app = await One.Value;

    /// <summary>The app goes on for the other classes of the run.</summary>
    public Task DisposeAsync() => Task.CompletedTask;

    private static async Task<TestApp> StartAsync()
    {
        var started = await TestApp.StartAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => started.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return started;
    }
}
