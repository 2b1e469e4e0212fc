namespace CallingPlans.Application.PortOrders.Documents;

/// <summary>A file as it came.</summary>
public sealed record UploadedFile(string? FileName, string? ContentType, ReadOnlyMemory<byte> Content);
