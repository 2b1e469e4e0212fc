using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Application.Webhooks;
using CallingPlans.Domain.Webhooks;
using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Http.Requests;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallingPlans.Functions.Http.Webhooks;

/// <summary>Where an organisation wants to be told of its orders.</summary>
public sealed class WebhookSetup(
    OrganizationAccess organizations, WebhookTargets targets, WebhookBook book, IWebhookStore webhooks, ListAnswers lists)
{
    private const string Base = "api/organizations/{org}/webhooks";

    [Function("WebhookCreate"), SignedIn]
    public async Task<IResult> CreateAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Base)] HttpRequest request,
        string org, CancellationToken cancellation)
    {
        var organization = await organizations.FindAsync(request.Caller(), org, cancellation);
        if (organization.Failure is { } missing)
            return request.Problem(missing);
        var input = await JsonBody.ReadAsync<WebhookInput>(request, cancellation);
        if (input.Failure is { } malformed)
            return request.Problem(malformed);
        return request.Answer(
            await book.CreateAsync(request.Caller(), org, input.Value, request.Identity(), cancellation),
            created => ApiAnswer.Json(
                StatusCodes.Status201Created,
                Show(created.Webhook.Value, created.Secret),
                ETags.Of(created.Webhook.Version),
                $"{request.Path}/{created.Webhook.Value.Id}"));
    }

    [Function("WebhookList"), SignedIn]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Base)] HttpRequest request,
        string org, CancellationToken cancellation)
    {
        var organization = await organizations.FindAsync(request.Caller(), org, cancellation);
        if (organization.Failure is { } missing)
            return request.Problem(missing);
        var page = lists.ReadPage(request);
        if (page.Failure is { } malformed)
            return request.Problem(malformed);
        var all = await webhooks.ListAsync(org, cancellation);
        return lists.Answer(
            request, FixedLists.PageOf([.. all.OrderBy(w => w.CreatedAt)], page.Value), webhook => Show(webhook));
    }

    [Function("WebhookGet"), SignedIn]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Base + "/{id}")] HttpRequest request,
        string org, string id, CancellationToken cancellation) => request.Answer(
            await targets.FindAsync(request, org, id, cancellation),
            found => ApiAnswer.Ok(Show(found.Value), ETags.Of(found.Version)));

    [Function("WebhookDelete"), SignedIn]
    public async Task<IResult> DeleteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = Base + "/{id}")] HttpRequest request,
        string org, string id, CancellationToken cancellation)
    {
        var target = await targets.FindAsync(request, org, id, cancellation);
        if (target.Failure is { } missing)
            return request.Problem(missing);
        await book.RemoveAsync(target.Value.Value, cancellation);
        return new ApiAnswer { StatusCode = StatusCodes.Status204NoContent };
    }

    /// <summary>A webhook as its organisation sees it.</summary>
    /// <param name="secret">Only where it was made just now.</param>
    private static object Show(Webhook webhook, string? secret = null) => new
    {
        id = webhook.Id,
        url = webhook.Url,
        events = webhook.Events,
        status = webhook.DisabledAt is null ? "Enabled" : "Disabled",
        disabledAt = webhook.DisabledAt,
        createdAt = webhook.CreatedAt,
        createdBy = webhook.CreatedBy,
        secret,
    };
}
