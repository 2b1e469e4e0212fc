using System.Text.Json.Serialization;

namespace CallingPlans.Application.PortOrders.Lifecycle;

/// <summary>What is done when a wait has lasted.</summary>
public enum PortOrderDeadlineKind
{
    /// <summary>The contacts are reminded of the missing LOA.</summary>
    LoaReminder,

    /// <summary>The wait for the LOA ends, and the order with it.</summary>
    LoaExpiry,

    /// <summary>The carrier has said nothing for too long.</summary>
    CarrierSilent,

    /// <summary>The FOC comes near.</summary>
    FocCountdown,

    /// <summary>The FOC passed without completion.</summary>
    FocPassed,

    /// <summary>The port is still overdue.</summary>
    StillOverdue,
}

/// <summary>A deadline of the wait that an order is in.</summary>
/// <param name="Number">Which of its kind in this stage, from 1.</param>
public sealed record PortOrderDeadline(
    [property: JsonConverter(typeof(JsonStringEnumConverter))] PortOrderDeadlineKind Kind, int Number, DateTime AtUtc);
