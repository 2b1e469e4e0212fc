namespace CallingPlans.Integration.Faults.EveryCall;

/// <summary>One call of an order's life, and what happens at it.</summary>
/// <param name="Story">Which life.</param>
/// <param name="Number">Which call of its kind, from 1 on.</param>
/// <param name="Call">The call with this number in the undisturbed life, for people.</param>
internal sealed record FaultPoint(string Story, CallKind Kind, int Number, FaultMode Mode, string Call)
{
    /// <summary>Whether the app has to be started again.</summary>
    public bool IsKill => Mode is FaultMode.KilledBefore or FaultMode.KilledAfter;

    /// <summary>Every call of a life with everything that can happen at it: what only reads has no effect that could be done.</summary>
    public static IReadOnlyList<FaultPoint> Of(string story, WatchedLife undisturbed) =>
    [
        .. from kind in Enum.GetValues<CallKind>()
           from call in undisturbed.Calls(kind).Index()
           from mode in Enum.GetValues<FaultMode>()
           where kind is not (CallKind.Read or CallKind.CarrierRead) || mode is not (FaultMode.AnswerLost or FaultMode.KilledAfter)
           select new FaultPoint(story, kind, call.Index + 1, mode, call.Item),
    ];
}
