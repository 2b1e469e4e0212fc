using CallingPlans.Application.Access;
using CallingPlans.Application.Configuration;
using CallingPlans.Domain.Markets;
using CallingPlans.Domain.NumberOrders;
using Microsoft.Extensions.Options;

namespace CallingPlans.Application.NewNumbers.Views;

/// <summary>Shows an order of new numbers to a caller.</summary>
public sealed class NumberOrderViews(NumberMarkets markets, IOptions<SupportContactOptions> contacts)
{
    private const string AcceptTerms = "AcceptTerms";
    private const string ContactTac = "ContactTac";
    private const string ContactPts = "ContactPts";

    public NumberOrderView Show(NumberOrder order, Role role)
    {
        var self = $"/api/organizations/{order.OrganizationId}/number-orders/{order.Id}";
        var action = order.Status == NumberOrderStatus.Error ? ActionOf(markets.Of(order.Market).SupportTeam) : null;
        return new NumberOrderView
        {
            Id = order.Id.ToString(),
            OrderNumber = order.OrderNumber,
            Status = order.Status,
            Stage = order.Stage,
            NumberKind = order.NumberKind,
            Numbers = order.Numbers,
            BlockId = order.Status == NumberOrderStatus.Provisioned ? order.BlockId : null,
            TermsOfService = new TermsOfServiceView(order.Terms.Required, order.Terms.AcceptedAt, order.Terms.AcceptedBy),
            Action = action,
            Actions = ActionsOf(order, role, action),
            Details = order.Details,
            FailureReason = order.FailureReason,
            NeedsAction = order.NeedsAction,
            LocationId = order.LocationId,
            Quantity = order.Quantity,
            CreatedAt = order.CreatedAt,
            ProvisionedAt = order.ProvisionedAt,
            BillingStart = order.BillingStart,
            Links = new Dictionary<string, string>
            {
                ["self"] = self,
                ["events"] = $"{self}/events",
                ["location"] = $"/api/organizations/{order.OrganizationId}/locations/{order.LocationId}",
            },
        };
    }

    private static IReadOnlyList<string> ActionsOf(NumberOrder order, Role role, SupportActionView? action)
    {
        if (action is not null)
            return [action.Kind];
        return order.AwaitsTerms && role == Role.CustomerAdmin ? [AcceptTerms] : [];
    }

    private SupportActionView ActionOf(SupportTeam team) => team == SupportTeam.Tac
        ? new SupportActionView(ContactTac, contacts.Value.Tac)
        : new SupportActionView(ContactPts, contacts.Value.Pts);
}
