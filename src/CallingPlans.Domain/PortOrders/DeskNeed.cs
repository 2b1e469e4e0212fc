namespace CallingPlans.Domain.PortOrders;

/// <summary>Why an order is in the porting desk's queue.</summary>
public enum DeskNeed
{
    /// <summary>It waits for the desk's review.</summary>
    Approval,

    /// <summary>It waits for documents that the desk asked for.</summary>
    Documents,

    /// <summary>The customer asked for something that the desk has not answered.</summary>
    Request,

    /// <summary>An alarm that nobody has answered.</summary>
    Alarm,

    /// <summary>Something about it could not be applied.</summary>
    Parked,
}
