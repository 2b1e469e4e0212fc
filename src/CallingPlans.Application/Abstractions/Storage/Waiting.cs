namespace CallingPlans.Application.Abstractions.Storage;

/// <summary>What can wait beside an order.</summary>
public enum WaitingKind
{
    /// <summary>A mail to be sent.</summary>
    Mail,

    /// <summary>What the organisation's webhooks are to be told.</summary>
    Notice,
}

/// <summary>Something that waits beside an order until it is on its way.</summary>
public readonly record struct Waiting(WaitingKind Kind, string Id);
