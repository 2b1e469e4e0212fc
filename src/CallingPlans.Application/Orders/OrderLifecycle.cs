namespace CallingPlans.Application.Orders;

/// <summary>Which orchestration carries an order.</summary>
public enum OrderLifecycle
{
    Port,
    NewNumbers,
    SupportRequest,
}
