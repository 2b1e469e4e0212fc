namespace CallingPlans.Domain.Dates;

/// <summary>How likely it is that a change or cancellation no longer reaches the losing carrier in time.</summary>
public enum CancelRisk
{
    /// <summary>72 hours or more are left to the FOC.</summary>
    Minimal,

    /// <summary>48 hours or more, but less than 72.</summary>
    Low,

    /// <summary>24 hours or more, but less than 48.</summary>
    Moderate,

    /// <summary>Less than 24 hours, or the moment has passed.</summary>
    High,
}
