namespace CallingPlans.Integration.Faults.EveryCall;

/// <summary>What happens at one call of an order's life.</summary>
internal enum FaultMode
{
    /// <summary>503, and nothing is done.</summary>
    Refused,

    /// <summary>The connection is reset, and nothing is done.</summary>
    Reset,

    /// <summary>It is done, and the connection is reset instead of an answer.</summary>
    AnswerLost,

    /// <summary>The app is killed; nothing is done.</summary>
    KilledBefore,

    /// <summary>It is done, and the app is killed before it hears of it.</summary>
    KilledAfter,
}
