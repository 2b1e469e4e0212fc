using Azure;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Infrastructure.Tables;

namespace CallingPlans.Infrastructure.Tests.Tables;

public sealed class StorageCallsTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task RunAsync_NoAnswerInTime_IsUnavailable() =>
        await Assert.ThrowsAsync<StorageUnavailableException>(() =>
        StorageCalls.RunAsync(
            StoragePlace.Account,
            TimeSpan.FromMilliseconds(20),
            async token =>
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, token);
                return 0;
            },
            default));

    [Theory]
    [InlineData(0)]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task RunAsync_StoreDoesNotServe_IsUnavailable(int status) =>
        await Assert.ThrowsAsync<StorageUnavailableException>(() => Throwing(new RequestFailedException(status, "no")));

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(413)]
    public async Task RunAsync_StoreRefuses_IsTheStoresOwnFailure(int status) =>
        await Assert.ThrowsAsync<RequestFailedException>(() => Throwing(new RequestFailedException(status, "no")));

    [Fact]
    public async Task RunAsync_AllTriesFailed_IsUnavailable() =>
        await Assert.ThrowsAsync<StorageUnavailableException>(() =>
        Throwing(new AggregateException(new RequestFailedException(503, "no"), new TaskCanceledException())));

    [Fact]
    public async Task RunAsync_ResetWhileReading_IsUnavailable() =>
        await Assert.ThrowsAsync<StorageUnavailableException>(() => Throwing(new IOException("reset")));

    private static Task<int> Throwing(Exception failure) =>
        StorageCalls.RunAsync<int>(StoragePlace.Account, Long, _ => Task.FromException<int>(failure), default);
}
