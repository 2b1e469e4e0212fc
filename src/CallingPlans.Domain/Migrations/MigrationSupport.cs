namespace CallingPlans.Domain.Migrations;

/// <summary>How a move between two PSTN options is supported.</summary>
public enum MigrationSupport
{
    /// <summary>The administrator does it in Control Hub; the location stays.</summary>
    SelfService,

    /// <summary>By a new location: expect an interruption and a risk of loss.</summary>
    Manual,

    /// <summary>As <see cref="Manual"/>, and better not done without partner services.</summary>
    ManualNotRecommended,

    Unsupported,
}
