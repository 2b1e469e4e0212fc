namespace CallingPlans.Application.Exports;

/// <summary>Everything of an organisation in one file, which somebody has asked for.</summary>
/// <param name="Document">The file; null while it is written.</param>
public sealed record Export(
    string Id, string OrganizationId, DateTimeOffset AskedAt, string AskedBy, DateTimeOffset ExpiresAt, ExportDocument? Document = null);

/// <summary>The file of an export.</summary>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">Lower-case hexadecimal.</param>
public sealed record ExportDocument(string FileName, string ContentType, long Size, string Sha256, DateTimeOffset CreatedAt);
