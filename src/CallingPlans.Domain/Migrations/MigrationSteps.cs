namespace CallingPlans.Domain.Migrations;

/// <summary>The steps of a move, by how it is supported. Their ids are kept with started moves: never reuse one.</summary>
public static class MigrationSteps
{
    private static readonly string[] SelfService = ["choose-provider", "check-calls"];

    private static readonly string[] Manual =
    [
        "plan-interruption", "create-location", "move-numbers", "move-users", "configure-services", "assign-again", "check-calls",
    ];

    private static readonly string[] ManualNotRecommended = ["contact-partner-services", .. Manual];

    /// <summary>Every step that there is.</summary>
    public static IReadOnlyList<string> All { get; } = [.. SelfService.Concat(ManualNotRecommended).Distinct()];

    public static IReadOnlyList<string> Of(MigrationSupport support) => support switch
    {
        MigrationSupport.SelfService => SelfService,
        MigrationSupport.Manual => Manual,
        MigrationSupport.ManualNotRecommended => ManualNotRecommended,
        _ => [],
    };
}
