namespace CallingPlans.Domain.Migrations;

/// <summary>A move from a location's PSTN option to another one.</summary>
/// <param name="Steps">Ids of the checklist's steps, in their order; none where the move is unsupported.</param>
public sealed record MigrationPath(PstnOption To, MigrationSupport Support, MigrationReason Reason, IReadOnlyList<string> Steps)
{
    /// <summary>Whether the location itself can be given the other connection.</summary>
    public bool KeepsLocation => Support == MigrationSupport.SelfService;
}
