using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.Abstractions.Documents;

/// <summary>What an inspection of an upload came to.</summary>
/// <param name="ErrorCode">Null where it is accepted; else <c>DocumentUnreadable</c>, <c>ContentDoesNotMatchType</c>,
/// <c>EncryptedDocument</c> or <c>DocumentInfected</c>.</param>
/// <param name="Check">What was found; null where it is refused.</param>
public sealed record DocumentInspection(string? ErrorCode, DocumentCheck? Check);

/// <summary>Looks into an upload: type by content, structure, known malware, and a bill's date where it can be read.</summary>
public interface IDocumentInspector
{
    /// <summary>Ends in a clear answer within ten seconds, also for hostile files.</summary>
    /// <param name="country">The market of the order, ISO 3166-1 alpha-2: how a bill there writes dates, numbers and addresses.</param>
    /// <exception cref="DocumentReaderBusyException">Too many documents came at once; worth trying again.</exception>
    Task<DocumentInspection> InspectAsync(
        DocumentKind kind, string country, string contentType, ReadOnlyMemory<byte> content, CancellationToken cancellation);
}
