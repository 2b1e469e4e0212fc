namespace CallingPlans.Domain.Dates;

/// <summary>A day on which a holiday is kept.</summary>
/// <param name="Date">The day, after any shift from a weekend.</param>
/// <param name="Name">English name.</param>
public sealed record Holiday(DateOnly Date, string Name);
