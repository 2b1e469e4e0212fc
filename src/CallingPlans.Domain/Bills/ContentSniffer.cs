namespace CallingPlans.Domain.Bills;

/// <summary>Tells the type of a file by its first bytes, whatever its name or media type say.</summary>
public static class ContentSniffer
{
    /// <summary>How many of the first bytes are enough.</summary>
    public const int BytesNeeded = 8;

    /// <summary>The media type of a PDF.</summary>
    public const string PdfMediaType = "application/pdf";

    /// <summary>The media type of a PNG image.</summary>
    public const string PngMediaType = "image/png";

    // ISO 32000-1, 7.5.2: the header. Readers tolerate bytes before it; here they are refused.
    private static ReadOnlySpan<byte> PdfHeader => "%PDF-"u8;

    // PNG specification (third edition), 5.2.
    private static ReadOnlySpan<byte> PngSignature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The type that the bytes at offset 0 announce, or null when it is none of those taken.</summary>
    public static UploadType? Detect(ReadOnlySpan<byte> start) =>
        start.StartsWith(PdfHeader) ? UploadType.Pdf
        : start.StartsWith(PngSignature) ? UploadType.Png
        : null;

    /// <summary>The type of a media type, parameters not included, or null when it is none of those taken.</summary>
    public static UploadType? OfMediaType(string? mediaType) =>
        string.Equals(mediaType, PdfMediaType, StringComparison.OrdinalIgnoreCase) ? UploadType.Pdf
        : string.Equals(mediaType, PngMediaType, StringComparison.OrdinalIgnoreCase) ? UploadType.Png
        : null;
}
