namespace CallingPlans.Domain.NumberOrders;

/// <summary>What everybody sees of an order of new numbers.</summary>
public enum NumberOrderStatus
{
    /// <summary>Placed; the numbers are not provisioned yet.</summary>
    Pending,

    /// <summary>The numbers are the organisation's.</summary>
    Provisioned,

    /// <summary>It could not be carried out; the order says whom to turn to.</summary>
    Error,
}
