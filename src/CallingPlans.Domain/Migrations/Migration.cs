namespace CallingPlans.Domain.Migrations;

/// <summary>A move that was started, with its checklist.</summary>
public sealed record Migration
{
    public required string Id { get; init; }

    public required string OrganizationId { get; init; }

    public required string LocationId { get; init; }

    public required PstnOption From { get; init; }

    public required PstnOption To { get; init; }

    public required MigrationSupport Support { get; init; }

    public required IReadOnlyList<MigrationStep> Steps { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required string StartedBy { get; init; }

    public MigrationStatus Status => Steps.All(s => s.Done) ? MigrationStatus.Completed : MigrationStatus.InProgress;

    public bool HasStep(string id) => Steps.Any(s => s.Id == id);

    /// <summary>The move with one step done or not; null where it has no such step.</summary>
    public Migration? WithStep(string id, bool done, DateTimeOffset at, string actor)
    {
        if (!HasStep(id))
            return null;
        // Who did it first stays.
        MigrationStep Change(MigrationStep step) => step.Id != id || step.Done == done
            ? step
            : new MigrationStep(id, done ? at : null, done ? actor : null);
        return this with { Steps = [.. Steps.Select(Change)] };
    }
}

/// <summary>How far a move is.</summary>
public enum MigrationStatus
{
    InProgress,

    /// <summary>Every step is done.</summary>
    Completed,
}

/// <summary>A step of a move, and who did it when.</summary>
public sealed record MigrationStep(string Id, DateTimeOffset? DoneAt = null, string? DoneBy = null)
{
    public bool Done => DoneAt is not null;
}
