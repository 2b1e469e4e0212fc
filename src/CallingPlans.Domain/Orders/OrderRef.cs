namespace CallingPlans.Domain.Orders;

/// <summary>Where an order is found: organisation and id. Every look-up names both, so that an id alone opens nothing.</summary>
/// <remarks>As text it is <c>{organization}/{id}</c>, the reference that a carrier is given.</remarks>
public sealed record OrderRef(string OrganizationId, OrderId Id)
{
    public override string ToString() => $"{OrganizationId}/{Id}";

    /// <summary>Reads a reference that <see cref="ToString"/> wrote.</summary>
    public static bool TryParse(string? text, out OrderRef? reference)
    {
        var slash = text?.IndexOf('/') ?? -1;
        reference = slash > 0 && OrderId.TryParse(text![(slash + 1)..], out var id) ? new OrderRef(text[..slash], id) : null;
        return reference is not null;
    }
}
