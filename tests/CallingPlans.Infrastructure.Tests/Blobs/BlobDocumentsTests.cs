using System.Net;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Testing;

namespace CallingPlans.Infrastructure.Tests.Blobs;

public sealed class BlobDocumentsTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private static readonly byte[] Content = [.. Enumerable.Range(0, 200_000).Select(i => (byte)i)];

    private readonly TestStorage storage = azurite.Create();
    private readonly OrderRef order = new("contoso", OrderId.New());

    private IDocumentBlobs Blobs => storage.Get<IDocumentBlobs>();

    public void Dispose() => storage.Dispose();

    [Theory]
    [InlineData(DocumentKind.Bill, "bills/")]
    [InlineData(DocumentKind.Csr, "documents/")]
    [InlineData(DocumentKind.Loa, "documents/")]
    [InlineData(DocumentKind.Other, "documents/")]
    public async Task PutAsync_Document_ComesBackFromItsContainer(DocumentKind kind, string container)
    {
        var name = await PutAsync(kind);

        Assert.StartsWith(container, name);
        Assert.Equal(Content, await ReadAsync(name));
    }

    [Fact]
    public async Task PutAsync_SameContentTwice_HasTwoNames() =>
        Assert.NotEqual(await PutAsync(DocumentKind.Bill), await PutAsync(DocumentKind.Bill));

    [Fact]
    public async Task PutAsync_AnswerLost_IsStored()
    {
        await PutAsync(DocumentKind.Bill);
        storage.Connection.FailNextWrite(new StorageFault.LoseAnswer());

        Assert.Equal(Content, await ReadAsync(await PutAsync(DocumentKind.Bill)));
    }

    [Fact]
    public async Task PutAsync_StorageBusy_IsUnavailable()
    {
        await PutAsync(DocumentKind.Bill);
        storage.Connection.Fail((_, _) => new StorageFault.Refuse(HttpStatusCode.ServiceUnavailable, 60));

        var failure = await Assert.ThrowsAsync<StorageUnavailableException>(() => PutAsync(DocumentKind.Bill));

        Assert.Equal(TimeSpan.FromSeconds(60), failure.RetryAfter);
    }

    [Fact]
    public async Task DeleteAsync_Repeated_LeavesNothing()
    {
        var name = await PutAsync(DocumentKind.Bill);
        await Blobs.DeleteAsync(name, default);
        await Blobs.DeleteAsync(name, default);

        Assert.Null(await Blobs.OpenAsync(name, default));
    }

    [Theory]
    [InlineData("secrets/x")]
    [InlineData("bills")]
    [InlineData("")]
    public async Task OpenAsync_NoNameOfADocument_Throws(string name) =>
        await Assert.ThrowsAsync<ArgumentException>(() => Blobs.OpenAsync(name, default));

    private Task<string> PutAsync(DocumentKind kind) =>
        Blobs.PutAsync(order, kind, Content, "application/pdf", default);

    private async Task<byte[]> ReadAsync(string name)
    {
        await using var stream = (await Blobs.OpenAsync(name, default))!;
        using var content = new MemoryStream();
        await stream.CopyToAsync(content);
        return content.ToArray();
    }
}
