using System.Diagnostics;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Testing;

namespace CallingPlans.Infrastructure.Tests.Tables;

public sealed class TableStorageHealthTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private readonly TestStorage storage = azurite.Create();

    private IStorageHealth Health => storage.Get<IStorageHealth>();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task CheckAsync_StorageThere_FindsNothingWrong()
    {
        var found = await Health.CheckAsync(default);

        Assert.Equal(["blobs", "tables"], found.Keys.Order());
        Assert.All(found.Values, Assert.Null);
    }

    [Fact]
    public async Task CheckAsync_StorageHangs_SaysSoWithinTwoSeconds()
    {
        await Health.CheckAsync(default);
        storage.Connection.Fail((_, _) => new StorageFault.Hang());
        var clock = Stopwatch.StartNew();

        var found = await Health.CheckAsync(default);

        Assert.All(found.Values, Assert.NotNull);
        // A little over, because a busy machine may be late to wake the test.
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task CheckAsync_BlobsGone_BlamesBlobsOnly()
    {
        await Health.CheckAsync(default);
        storage.Connection.Fail((call, _) =>
            call.RequestUri!.Query.Contains("restype", StringComparison.Ordinal)
                ? new StorageFault.BreakBefore()
                : null);

        var found = await Health.CheckAsync(default);

        Assert.Null(found["tables"]);
        Assert.NotNull(found["blobs"]);
    }
}
