using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.Abstractions.Documents;

/// <summary>What a signed LOA states (47 CFR 64.1130 for the United States).</summary>
public sealed record LoaStatement
{
    public required PortOrder Order { get; init; }

    public required string SignerName { get; init; }

    public required string SignerTitle { get; init; }

    public required DateTimeOffset SignedAt { get; init; }

    public required string SignedFrom { get; init; }

    public required string OperatorName { get; init; }

    public required string OperatorAddress { get; init; }

    public required string OperatorContact { get; init; }
}

/// <summary>Writes the LOA as a PDF.</summary>
public interface ILoaWriter
{
    byte[] Write(LoaStatement statement);
}
