using CallingPlans.Application.Abstractions.Security;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.PortOrders.Draft;

/// <summary>A PIN is encrypted for one order: an envelope that is moved to another order does not open.</summary>
public sealed class PinSealing(ISecretProtector secrets)
{
    public string Seal(string pin, OrderId order) => secrets.Protect(pin, Context(order));

    public string Open(string envelope, OrderId order) => secrets.Unprotect(envelope, Context(order));

    private static string Context(OrderId order) => $"pin:{order}";
}
