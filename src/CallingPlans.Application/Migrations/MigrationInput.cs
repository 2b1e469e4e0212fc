using CallingPlans.Domain.Organizations;

namespace CallingPlans.Application.Migrations;

/// <summary>Where a location is to move.</summary>
public sealed record MigrationInput
{
    public PstnOptionInput? To { get; init; }
}

/// <summary>A PSTN option.</summary>
public sealed record PstnOptionInput
{
    public PstnConnectionKind? Kind { get; init; }

    public string? ProviderId { get; init; }
}

/// <summary>Whether a step of a move is done.</summary>
public sealed record MigrationStepInput
{
    public bool? Done { get; init; }
}
