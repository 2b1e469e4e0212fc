using CallingPlans.Domain.Bills;

namespace CallingPlans.Domain.PortOrders;

/// <summary>A file of an order. The row never names a blob that is missing: the blob is written first.</summary>
public sealed record OrderDocument
{
    public required string Id { get; init; }

    public required DocumentKind Kind { get; init; }

    /// <summary>The uploader's name for it, cleaned; for showing only.</summary>
    public required string FileName { get; init; }

    public required string ContentType { get; init; }

    /// <summary>In bytes.</summary>
    public required long Size { get; init; }

    /// <summary>Lower-case hexadecimal SHA-256 of the content.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The generated name under which the content is stored.</summary>
    public required string BlobName { get; init; }

    public required DateTimeOffset UploadedAt { get; init; }

    public required DocumentCheck Check { get; init; }
}

/// <summary>What was found in a document when it came.</summary>
/// <param name="Readable">Whether text could be read from it; a picture is accepted without being read.</param>
/// <param name="BillDate">The bill's date where one was found.</param>
/// <param name="Findings">What is to be known about it; never a reason that it was refused.</param>
public sealed record DocumentCheck(bool Readable, DateOnly? BillDate, IReadOnlyList<DocumentFinding> Findings)
{
    /// <summary>What a bill says; null where it is no bill, could not be read, or a later one has come.</summary>
    public BillReading? Bill { get; init; }
}

/// <summary>One finding in a document.</summary>
public sealed record DocumentFinding(string Code, string? Field, string? Found);
