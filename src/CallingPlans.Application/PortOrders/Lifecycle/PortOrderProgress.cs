using System.Text.Json.Serialization;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.Lifecycle;

/// <summary>What an orchestration has to know of an order to decide what comes next. Small: it is part of histories.</summary>
/// <param name="AwaitsDesk">In <see cref="OrderStage.CancelRequested"/>: the desk has to pass the cancellation on first.</param>
/// <param name="NextDeadline">When the present wait has to be called to mind, and how; null where it has none.</param>
/// <param name="TellsFoc">The desk has set a FOC that the carrier has to be told.</param>
/// <param name="NeedsPlacing">
/// In <see cref="OrderStage.SendingToCarrier"/>: the carrier does not have this attempt yet. It may be the next one already, when a
/// customer resubmits before the orchestration has seen the rejection.
/// </param>
public sealed record PortOrderProgress(
    [property: JsonConverter(typeof(JsonStringEnumConverter))] PortOrderStatus Status,
    [property: JsonConverter(typeof(JsonStringEnumConverter))] OrderStage Stage,
    bool AwaitsDesk,
    PortOrderDeadline? NextDeadline,
    bool TellsFoc = false,
    bool NeedsPlacing = false);
