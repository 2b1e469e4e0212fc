namespace CallingPlans.Domain.PortOrders;

/// <summary>The six statuses of a port order that everybody sees.</summary>
public enum PortOrderStatus
{
    /// <summary>Being filled in, or submitted and not yet validated.</summary>
    Pending,

    /// <summary>A problem was found.</summary>
    Rejected,

    /// <summary>Validated and placed with the losing carrier.</summary>
    Submitted,

    /// <summary>The losing carrier confirmed the date.</summary>
    FocReceived,

    /// <summary>The numbers are ported and active.</summary>
    Completed,

    Cancelled,
}
