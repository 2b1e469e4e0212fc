using CallingPlans.EmbeddedRuntime.Engine.History;

namespace CallingPlans.EmbeddedRuntime.Engine.Storage;

/// <summary>Something on its way into the history of an instance.</summary>
/// <param name="Id">Its row; 0 when it is known in memory only and would come again after a restart: answers of
/// activities and timers.</param>
/// <param name="Event">What comes.</param>
internal readonly record struct InboxMessage(long Id, HistoryEvent Event);
