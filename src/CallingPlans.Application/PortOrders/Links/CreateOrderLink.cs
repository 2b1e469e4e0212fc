using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.Access;
using CallingPlans.Application.Configuration;
using CallingPlans.Application.PortOrders.Lifecycle;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Application.Validation;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Markets;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using Microsoft.Extensions.Options;

namespace CallingPlans.Application.PortOrders.Links;

/// <summary>Whom to hand which task to, and for how long: from a minute to 30 days, 7 days where it is not said.</summary>
public sealed record LinkInput
{
    public LinkPurpose? Purpose { get; init; }

    public string? Email { get; init; }

    public TimeSpan? ExpiresIn { get; init; }
}

/// <summary>A link that was made, and the order with it.</summary>
public sealed record CreatedLink(string Url, DateTimeOffset ExpiresAt, WrittenOrder Written);

/// <summary>
/// Hands one task of an order to somebody outside: makes a signed link and mails it. A task that the order or its market
/// does not offer cannot be handed over.
/// </summary>
public sealed class CreateOrderLink(
    MarketRulesSource markets, OrderLinks links, PortOrderWriter writer, IOptions<ConsoleOptions> console, TimeProvider time)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);
    private static readonly TimeSpan Usual = TimeSpan.FromDays(7);

    public async Task<Result<CreatedLink>> RunAsync(
        Caller caller, PortOrder order, LinkInput input, CancellationToken cancellation)
    {
        var errors = new List<ErrorDetail>();
        if (input.Purpose is null)
            errors.Add(TextRules.Invalid("/purpose", string.Join(", ", Enum.GetNames<LinkPurpose>())));
        else if (!IsOffered(input.Purpose.Value, markets.Of(order).Profile))
            errors.Add(new ErrorDetail(
                ErrorCode.NotOfferedInMarket, "/purpose", Arguments: new Dictionary<string, string> { ["country"] = order.Market }));
        var email = TextRules.RequiredEmail(input.Email, "/email", errors);
        var lifetime = input.ExpiresIn ?? Usual;
        if (lifetime < Shortest || lifetime > Longest)
            errors.Add(TextRules.Invalid("/expiresIn", "a time from a minute to 30 days"));
        if (errors.Count > 0)
            return Failure.Invalid(errors);
        var link = new OrderLink(order.Ref, input.Purpose!.Value, time.GetUtcNow() + lifetime);
        var url = $"{console.Value.BaseUrl.TrimEnd('/')}/order-links/{links.Seal(link)}";
        var written = await writer.ChangeAsync(
            order.Ref, $"link-{Guid.NewGuid():N}", caller.Name, change => Decide(change, link, email, url), cancellation);
        return written.Map(w => new CreatedLink(url, link.ExpiresAt, w));
    }

    private Failure? Decide(PortOrderChange change, OrderLink link, string email, string url)
    {
        if (!PortOrderRules.CanBeAmended(change.Before))
            return Failure.Conflict(ErrorCode.StateConflict, null, ("state", change.Before.Stage.ToString()));
        change.AddEvent(OrderEventKind.LinkSent, $"Link sent to {email}: {link.Purpose}.");
        change.AddMail(
            MailTemplates.Link,
            new Dictionary<string, string>
            {
                ["url"] = url,
                ["purpose"] = link.Purpose.ToString(),
                ["until"] = PortOrderNotices.Day(link.ExpiresAt, markets.Of(change.Before)),
            },
            to: [email]);
        return null;
    }

    private static bool IsOffered(LinkPurpose purpose, MarketProfile market) => purpose switch
    {
        LinkPurpose.SignLoa => market.Port.Loa == LoaForm.SignedInPlace,
        LinkPurpose.UploadLoa => market.Port.Loa == LoaForm.Uploaded,
        _ => true,
    };
}
