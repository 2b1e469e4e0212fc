namespace CallingPlans.Infrastructure.Documents.Reading;

/// <summary>What the reading of a PDF came to.</summary>
internal enum PdfOutcome
{
    /// <summary>It was read; there may be no text in it.</summary>
    Read,

    /// <summary>It needs, or was made with, a password.</summary>
    Encrypted,

    /// <summary>It is damaged, or took more time or memory than a document may.</summary>
    Unreadable,
}

/// <summary>The text of a PDF.</summary>
/// <param name="Words">Page by page, line by line from top to bottom, from left to right.</param>
internal sealed record PdfReading(PdfOutcome Outcome, IReadOnlyList<PdfWord> Words)
{
    internal static PdfReading Encrypted { get; } = new(PdfOutcome.Encrypted, []);

    internal static PdfReading Unreadable { get; } = new(PdfOutcome.Unreadable, []);
}
