using CallingPlans.Application.Abstractions.Storage;

namespace CallingPlans.Application.Consistency;

/// <summary>How far the checker is in its present pass over everything, and when the last one was whole.</summary>
/// <param name="Kind">What it reads now.</param>
/// <param name="After">The row that it read last; null at the beginning of the kind.</param>
/// <param name="BegunAt">When the present pass began.</param>
/// <param name="Checked">Rows that the present pass has looked at.</param>
/// <param name="LastPass">The last whole pass; null while there was none.</param>
public sealed record CheckProgress(
    StoredRowKind Kind, string? After, DateTimeOffset? BegunAt, long Checked, WholePass? LastPass);

/// <summary>A pass over everything.</summary>
/// <param name="Checked">Rows that it looked at.</param>
public sealed record WholePass(DateTimeOffset BegunAt, DateTimeOffset EndedAt, long Checked);
