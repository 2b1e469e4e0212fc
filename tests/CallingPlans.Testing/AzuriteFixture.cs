using Xunit;

namespace CallingPlans.Testing;

/// <summary>
/// For test classes with real storage: <c>IClassFixture&lt;AzuriteFixture&gt;</c>, then <see cref="Create"/> as often
/// as wanted. All of a run share one emulator.
/// </summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private Azurite? azurite;

    public string ConnectionString =>
        azurite?.ConnectionString ?? throw new InvalidOperationException("The emulator was not started.");

    public async Task InitializeAsync() => azurite = await Azurite.GetAsync();

    /// <summary>The emulator goes on for the other classes of the run.</summary>
    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Storage without any data.</summary>
    public TestStorage Create(TimeProvider? time = null) => Open($"t{Guid.NewGuid().ToString("N")[..12]}", time);

    /// <summary>Storage as another process would see it: the same prefix again is the same data.</summary>
    public TestStorage Open(string prefix, TimeProvider? time = null) =>
        new(ConnectionString, time ?? TimeProvider.System, prefix);
}
