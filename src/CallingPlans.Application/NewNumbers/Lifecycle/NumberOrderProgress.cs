using System.Text.Json.Serialization;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.NewNumbers.Lifecycle;

/// <summary>What an orchestration has to know of an order to decide what comes next. Small: it is part of histories.</summary>
/// <param name="NextReminder">When the terms of service are called to mind next; null where nobody waits for them.</param>
public sealed record NumberOrderProgress(
    [property: JsonConverter(typeof(JsonStringEnumConverter))] OrderStage Stage, TermsReminder? NextReminder);

/// <summary>A reminder of the terms of service.</summary>
/// <param name="Number">Which one, from 1.</param>
public sealed record TermsReminder(int Number, DateTime AtUtc);
