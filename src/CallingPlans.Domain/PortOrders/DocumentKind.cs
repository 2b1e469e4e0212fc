namespace CallingPlans.Domain.PortOrders;

/// <summary>What a document of an order is.</summary>
public enum DocumentKind
{
    Bill,
    Csr,
    Loa,
    Other,
}
