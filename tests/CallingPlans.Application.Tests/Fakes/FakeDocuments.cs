using CallingPlans.Application.Abstractions.Documents;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.Tests.Fakes;

/// <summary>Finds in every upload what the test says; writes letters of one byte.</summary>
internal sealed class FakeDocuments : IDocumentInspector, ILoaWriter
{
    public DateOnly? BillDate { get; set; }

    public string? ErrorCode { get; set; }

    public List<LoaStatement> Written { get; } = [];

    public Task<DocumentInspection> InspectAsync(
        DocumentKind kind, string contentType, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        Task.FromResult(ErrorCode is null
            ? new DocumentInspection(null, new DocumentCheck(Readable: true, BillDate, []))
            : new DocumentInspection(ErrorCode, null));

    public byte[] Write(LoaStatement statement)
    {
        Written.Add(statement);
        return [1];
    }
}
