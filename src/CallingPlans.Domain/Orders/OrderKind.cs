namespace CallingPlans.Domain.Orders;

/// <summary>The two kinds of PSTN order.</summary>
public enum OrderKind
{
    NewNumbers,
    Port,
}
