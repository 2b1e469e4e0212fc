using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Exports;

namespace CallingPlans.Application.Tests.Fakes;

/// <summary>No exports: they are tested over storage.</summary>
internal sealed class FakeExports : IExports
{
    public Task PutAsync(Export export, CancellationToken cancellation) => Task.CompletedTask;

    public Task<Export?> FindAsync(string organizationId, string id, CancellationToken cancellation) => Task.FromResult<Export?>(null);

    public Task<Stream> CreateFileAsync(Export export, CancellationToken cancellation) => Task.FromResult<Stream>(new MemoryStream());

    public Task<Stream?> OpenFileAsync(Export export, CancellationToken cancellation) => Task.FromResult<Stream?>(null);

    public Task<int> PurgeAsync(DateTimeOffset askedBefore, int max, CancellationToken cancellation) => Task.FromResult(0);
}
