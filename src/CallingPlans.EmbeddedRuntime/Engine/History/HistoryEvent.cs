using System.Text.Json.Serialization;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace CallingPlans.EmbeddedRuntime.Engine.History;

/// <summary>
/// Something that happened to an instance. The history of an instance is turns; a turn is its time, what arrived, and
/// what the code then did.
/// The discriminators are in databases: they never change their meaning.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "e")]
[JsonDerivedType(typeof(ExecutionStarted), "start")]
[JsonDerivedType(typeof(ExecutionCompleted), "end")]
[JsonDerivedType(typeof(ExecutionSuspended), "suspend")]
[JsonDerivedType(typeof(ExecutionResumed), "resume")]
[JsonDerivedType(typeof(ExecutionTerminated), "terminate")]
[JsonDerivedType(typeof(TaskScheduled), "task")]
[JsonDerivedType(typeof(TaskCompleted), "taskOk")]
[JsonDerivedType(typeof(TaskFailed), "taskFail")]
[JsonDerivedType(typeof(SubOrchestrationCreated), "sub")]
[JsonDerivedType(typeof(SubOrchestrationCompleted), "subOk")]
[JsonDerivedType(typeof(SubOrchestrationFailed), "subFail")]
[JsonDerivedType(typeof(TimerCreated), "timer")]
[JsonDerivedType(typeof(TimerFired), "timerFired")]
[JsonDerivedType(typeof(EventRaised), "event")]
[JsonDerivedType(typeof(EventSent), "sent")]
internal abstract record HistoryEvent;

/// <summary>The code begins; name, input and parent are those of the instance.</summary>
internal sealed record ExecutionStarted : HistoryEvent;

/// <summary>The instance has ended.</summary>
internal sealed record ExecutionCompleted(
    OrchestrationRuntimeStatus Status, string? Output, TaskFailureDetails? Failure) : HistoryEvent;

/// <summary>What comes from here on is held.</summary>
internal sealed record ExecutionSuspended(string? Reason) : HistoryEvent;

/// <summary>What was held is handed over.</summary>
internal sealed record ExecutionResumed(string? Reason) : HistoryEvent;

/// <summary>A client ends the instance.</summary>
internal sealed record ExecutionTerminated(string? Output) : HistoryEvent;

/// <summary>What the code did, numbered within a generation of the instance from 0.</summary>
internal abstract record ActionEvent(int Id) : HistoryEvent;

/// <summary>The code called an activity.</summary>
internal sealed record TaskScheduled(int Id, string Name) : ActionEvent(Id);

/// <summary>The code called a sub-orchestration.</summary>
internal sealed record SubOrchestrationCreated(int Id, string Name, string InstanceId) : ActionEvent(Id);

/// <summary>The code made a timer.</summary>
internal sealed record TimerCreated(int Id, DateTime FireAt) : ActionEvent(Id);

/// <summary>The code sent an event to another instance.</summary>
internal sealed record EventSent(int Id, string InstanceId, string Name) : ActionEvent(Id);

/// <summary>The answer to an action.</summary>
internal abstract record AnswerEvent(int Id) : HistoryEvent;

/// <summary>An activity returned.</summary>
internal sealed record TaskCompleted(int Id, string? Result) : AnswerEvent(Id);

/// <summary>An activity threw, or does not exist (<paramref name="Final"/>: not retried).</summary>
internal sealed record TaskFailed(int Id, TaskFailureDetails Failure, bool Final = false) : AnswerEvent(Id);

/// <summary>A sub-orchestration returned.</summary>
internal sealed record SubOrchestrationCompleted(int Id, string? Result) : AnswerEvent(Id);

/// <summary>
/// A sub-orchestration threw, was terminated, or does not exist (<paramref name="Final"/>: not retried).
/// </summary>
internal sealed record SubOrchestrationFailed(int Id, TaskFailureDetails Failure, bool Final = false) : AnswerEvent(Id);

/// <summary>A timer fired. The time tells it from one of an earlier generation with the same number.</summary>
internal sealed record TimerFired(int Id, DateTime FireAt) : AnswerEvent(Id)
{
    /// <summary>The number of the timer that starts an instance at a given time.</summary>
    public const int StartTimerId = -1;
}

/// <summary>An event came.</summary>
internal sealed record EventRaised(string Name, string? Input) : HistoryEvent;

/// <summary>The engine gives the instance up. Never written: the end that follows says why.</summary>
internal sealed record InstanceFaulted(TaskFailureDetails Failure) : HistoryEvent;
