using CallingPlans.Application.Abstractions.Documents;
using CallingPlans.Domain.Bills;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.Tests.Fakes;

/// <summary>Finds in every upload what the test says; writes letters of one byte.</summary>
internal sealed class FakeDocuments : IDocumentInspector, ILoaWriter
{
    public DateOnly? BillDate { get; set; }

    /// <summary>What stands on a bill.</summary>
    public BillReading? Bill { get; set; }

    public string? ErrorCode { get; set; }

    public List<LoaStatement> Written { get; } = [];

    public Task<DocumentInspection> InspectAsync(
        DocumentKind kind, string country, string contentType, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        Task.FromResult(ErrorCode is null
            ? new DocumentInspection(null, new DocumentCheck(Readable: true, BillDate, []) { Bill = kind == DocumentKind.Bill ? Bill : null })
            : new DocumentInspection(ErrorCode, null));

    public byte[] Write(LoaStatement statement)
    {
        Written.Add(statement);
        return [1];
    }
}
