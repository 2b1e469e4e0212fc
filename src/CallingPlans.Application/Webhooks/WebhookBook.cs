using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Abstractions.Webhooks;
using CallingPlans.Application.Access;
using CallingPlans.Application.Configuration;
using CallingPlans.Application.Orders;
using CallingPlans.Application.Results;
using CallingPlans.Application.Validation;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.Webhooks;
using Microsoft.Extensions.Options;

namespace CallingPlans.Application.Webhooks;

/// <summary>Creates, finds and removes the webhooks of an organisation. Who may is asked before.</summary>
public sealed class WebhookBook(
    IWebhookStore webhooks,
    WebhookDirectory directory,
    WebhookSecrets secrets,
    IWebhookCaller caller,
    IOptions<DevelopmentOptions> development,
    TimeProvider time)
{
    /// <summary>Every change of an order is told to each of them.</summary>
    public const int MostPerOrganization = 10;

    public async Task<Result<NewWebhook>> CreateAsync(
        Caller creator, string organizationId, WebhookInput input, NewIdentity identity, CancellationToken cancellation)
    {
        var id = identity.Id.ToString();
        if (identity.IsRepeated && await webhooks.FindAsync(organizationId, id, cancellation) is { } made)
            return new NewWebhook(made, secrets.Open(made.Value));
        var errors = new List<ErrorDetail>();
        var events = ReadEvents(input.Events, errors);
        if (!WebhookAddress.TryParse(input.Url, development.Value.Enabled, out var address)
            || !await caller.IsAllowedAsync(address!, cancellation))
            errors.Add(new ErrorDetail(ErrorCode.WebhookAddressNotAllowed, "/url"));
        if (errors.Count > 0)
            return Failure.Invalid(errors);
        if ((await webhooks.ListAsync(organizationId, cancellation)).Count >= MostPerOrganization)
            return Failure.Invalid(ErrorCode.TooManyWebhooks, null, ("limit", $"{MostPerOrganization}"));
        var secret = WebhookSecrets.New();
        var created = await webhooks.AddAsync(
            new Webhook
            {
                Id = id,
                OrganizationId = organizationId,
                Url = input.Url!,
                Events = events,
                SealedSecret = secrets.Seal(organizationId, id, secret),
                CreatedAt = time.GetUtcNow(),
                CreatedBy = creator.Name,
            },
            cancellation);
        directory.Forget(organizationId);
        return new NewWebhook(created, secret);
    }

    /// <summary>The webhook, or 404.</summary>
    public async Task<Result<Stored<Webhook>>> FindAsync(string organizationId, string id, CancellationToken cancellation) =>
        OrderId.TryParse(id, out _) && await webhooks.FindAsync(organizationId, id, cancellation) is { } found
            ? found
            : Failure.NotFound();

    /// <summary>Removes it: what is on its way to it is not sent any more, and its deliveries cannot be seen any more.</summary>
    public async Task RemoveAsync(Webhook webhook, CancellationToken cancellation)
    {
        await webhooks.RemoveAsync(webhook.OrganizationId, webhook.Id, cancellation);
        directory.Forget(webhook.OrganizationId);
    }

    private static IReadOnlyList<string> ReadEvents(IReadOnlyList<string?>? asked, List<ErrorDetail> errors)
    {
        var expected = string.Join(", ", WebhookEvents.All);
        if (asked is not { Count: > 0 })
        {
            errors.Add(TextRules.Invalid("/events", $"one or more of {expected}"));
            return [];
        }

        for (var i = 0; i < asked.Count; i++)
        {
            if (!WebhookEvents.All.Contains(asked[i]))
                errors.Add(TextRules.Invalid($"/events/{i}", expected));
        }

        return [.. WebhookEvents.All.Where(known => asked.Contains(known))];
    }
}
