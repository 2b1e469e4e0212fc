namespace CallingPlans.Domain.PortOrders;

/// <summary>The one task that a signed link lets an order contact do.</summary>
public enum LinkPurpose
{
    SignLoa,
    UploadLoa,
    UploadBill,
}
