namespace CallingPlans.Domain.NumberOrders;

/// <summary>What moves an order of new numbers.</summary>
public enum NumberOrderTrigger
{
    /// <summary>The desk assigned numbers to a support request.</summary>
    Assigned,

    /// <summary>The numbers are provisioned.</summary>
    Provisioned,

    /// <summary>The carrier or the desk cannot carry it out.</summary>
    Failed,
}
