using CallingPlans.Domain.Organizations;

namespace CallingPlans.Application.Trials;

/// <summary>What a trial becomes.</summary>
public sealed record ConversionInput
{
    public int? CommittedOutboundCallingPlans { get; init; }

    /// <summary>The trial's own where it is not given.</summary>
    public OutboundCallingPlanSource? OutboundCallingPlanSource { get; init; }

    /// <summary>The trial's own where it is not given. Plans of CCW need one.</summary>
    public DateOnly? RequestedServiceDate { get; init; }
}
