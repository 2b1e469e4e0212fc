namespace CallingPlans.Domain.Migrations;

/// <summary>Why a move is supported as it is; each has a text.</summary>
public enum MigrationReason
{
    /// <summary>The location has no PSTN connection yet.</summary>
    NothingToMove,

    MovesInControlHub,

    NeedsNewLocation,

    AskPartnerServicesFirst,

    CallingPlansStay,

    IntelepeerCannotMoveToCallingPlans,

    NoMoveToNonIntegratedIntelepeer,

    /// <summary>The table of moves does not name it.</summary>
    NoKnownPath,
}
