using CallingPlans.Application.PortOrders.Lifecycle;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Functions.Activities;

/// <summary>Which order an activity is about. Ids only: what they name is read where it is needed.</summary>
public record OrderActivityInput(string OrganizationId, string OrderId)
{
    public OrderRef Ref() => new(OrganizationId, Domain.Orders.OrderId.Parse(OrderId));
}

/// <summary>A signal to take; null only reads how far the order is.</summary>
public sealed record SignalActivityInput(string OrganizationId, string OrderId, string? SignalId)
    : OrderActivityInput(OrganizationId, OrderId);

/// <summary>A deadline to meet.</summary>
public sealed record DeadlineActivityInput(string OrganizationId, string OrderId, PortOrderDeadline Deadline)
    : OrderActivityInput(OrganizationId, OrderId);

/// <summary>A mail to send, or to give up for a reason.</summary>
public sealed record MailActivityInput(string OrganizationId, string OrderId, string MailId, string? Reason = null)
    : OrderActivityInput(OrganizationId, OrderId)
{
    public static MailActivityInput Of(OrderRef order, string mailId) => new(order.OrganizationId, order.Id.ToString(), mailId);
}

/// <summary>What a call to a carrier came to.</summary>
/// <param name="IsAnswered">False where the carrier could not be reached.</param>
public sealed record CarrierActivityResult(PortOrderProgress Progress, bool IsAnswered);
