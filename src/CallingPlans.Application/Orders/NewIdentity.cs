using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.Orders;

/// <summary>
/// The id of what a request makes. A request that comes again under its idempotency key gets the same id again, so that what an
/// earlier one has made before it failed, or its process died, is found instead of being made twice.
/// </summary>
/// <param name="IsRepeated">An earlier request had this id: what it made is looked for first.</param>
public readonly record struct NewIdentity(OrderId Id, bool IsRepeated)
{
    /// <summary>A random id, of something that nobody has made yet.</summary>
    public static NewIdentity Fresh() => new(OrderId.New(), IsRepeated: false);
}
