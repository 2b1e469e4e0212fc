using CallingPlans.Application.Access;
using CallingPlans.Application.PortOrders.Lifecycle;
using CallingPlans.Application.PortOrders.Lint;
using CallingPlans.Domain.Dates;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.Views;

/// <summary>Shows an order to a caller, in a language.</summary>
public sealed class PortOrderViews(
    MarketRulesSource markets, PortOrderDeadlines deadlines, PortOrderLint lint, TimeProvider time)
{
    public PortOrderView Show(PortOrder order, Role role, string language)
    {
        var rules = markets.Of(order);
        var now = time.GetUtcNow();
        var orderClass = PortOrderRules.Classify(order);
        var self = $"/api/organizations/{order.OrganizationId}/port-orders/{order.Id}";
        return new PortOrderView
        {
            Id = order.Id.ToString(),
            OrderNumber = order.OrderNumber,
            Status = order.Status,
            Stage = order.Stage,
            OrganizationId = order.OrganizationId,
            LocationId = order.LocationId,
            Quantity = order.Numbers.Count,
            CreatedAt = order.CreatedAt,
            Numbers = order.Numbers,
            Account = ShowAccount(order.Account),
            RequestedDate = order.RequestedDate,
            RequestedTime = order.RequestedTime,
            AdditionalEmails = order.AdditionalEmails,
            PartialPort = order.PartialPort,
            Errors = [.. order.Errors.Select(e => ShowError(e, language))],
            Risks = PortOrderRisks.Of(order, language),
            Documents = [.. order.Documents.Select(d => DocumentViews.Show(order, d, language))],
            DocumentRequests = order.DocumentRequests,
            DeskRequests = order.DeskRequests,
            Portability =
            [
                .. order.PortabilityDecisions.Select(d => new PortabilityView(d.Number, d.Portable, d.Reason, d.DecidedAt)),
            ],
            Cancellation = order.Stage == OrderStage.CancelRequested ? order.Cancellation : null,
            Loa = new LoaView(order.LoaStatus, order.Loa?.SignedBy, order.Loa?.Title, order.Loa?.SignedAt),
            Foc = ShowFoc(order, now),
            OrderClass = orderClass,
            EarliestDate = rules.Dates.Earliest(orderClass, now),
            UsualCarrierBusinessDays = rules.Profile.Port.Intervals.For(orderClass).UsualCarrierBusinessDays,
            Clocks = ClockOf(order, now) is { } clock ? [clock] : [],
            Lint = lint.Check(order),
            Family = order.Family is { } family ? new FamilyView(family.Id, [.. family.Orders.Select(id => id.ToString())]) : null,
            CarrierParts = order.Placement is { Parts.Count: > 0 } placement ? placement.Parts : null,
            CompletedAt = order.CompletedAt,
            BillingStart = order.CompletedAt,
            Attempts = order.Attempts,
            NeedsAction = PortOrderAttention.IsNeeded(order),
            Actions = PortOrderActions.For(order, role, rules.Profile),
            DeskActions = role == Role.PortingDesk ? DeskActions.For(order, rules.Profile) : null,
            Links = new Dictionary<string, string>
            {
                ["self"] = self,
                ["events"] = $"{self}/events",
                ["location"] = $"/api/organizations/{order.OrganizationId}/locations/{order.LocationId}",
            },
        };
    }

    public static ErrorView ShowError(ErrorDetail error, string language)
    {
        var text = ErrorTexts.Render(error, language);
        return new ErrorView(error.Code, error.Field, error.Numbers, text.Title, text.Detail, text.Remedy);
    }

    private static AccountView ShowAccount(AccountFacts account) => new()
    {
        CarrierName = account.CarrierName,
        CompanyName = account.CompanyName,
        AccountNumber = account.AccountNumber,
        BillingTelephoneNumber = account.BillingTelephoneNumber,
        AuthorizedName = account.AuthorizedName,
        ServiceAddress = account.ServiceAddress,
        NumberType = account.NumberType,
        PinProvided = account.ProtectedPin is not null,
    };

    private static FocView ShowFoc(PortOrder order, DateTimeOffset now) => new(
        order.Foc?.Date,
        order.Foc?.At,
        order.Foc?.ReceivedAt,
        order.RequestedDate,
        order.Foc is { } foc && !order.IsClosed ? CancelRisks.At(now, foc.At) : null);

    private ClockView? ClockOf(PortOrder order, DateTimeOffset now)
    {
        var waitingFor = order.Stage switch
        {
            OrderStage.AwaitingLoa => "Loa",
            OrderStage.AwaitingDocuments => "Documents",
            OrderStage.AwaitingBill => "Bill",
            OrderStage.DeskReview => "Desk",
            OrderStage.SendingToCarrier => "Carrier",
            OrderStage.AwaitingFoc => "Foc",
            OrderStage.AwaitingPort or OrderStage.PortOverdue => "Port",
            OrderStage.CorrectionNeeded => "Correction",
            OrderStage.CancelRequested => "Cancellation",
            _ => null,
        };
        if (waitingFor is null)
            return null;
        DateTimeOffset? due = order.Stage switch
        {
            OrderStage.AwaitingPort or OrderStage.PortOverdue when order.Foc is not null => deadlines.PortDueAt(order),
            OrderStage.AwaitingLoa => deadlines.LoaExpiryOf(order),
            OrderStage.SendingToCarrier or OrderStage.AwaitingFoc => deadlines.AnswerDueAt(order),
            _ => null,
        };
        return new ClockView(waitingFor, order.StageSince, due, due < now);
    }
}
