namespace CallingPlans.Application.Abstractions.Storage;

/// <summary>What the porting desk's queue holds: orders of either kind, and support cases.</summary>
public enum DeskItemKind
{
    Port,

    NewNumbers,

    SupportCase,
}
