using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Application.Results;
using CallingPlans.Application.Webhooks;
using CallingPlans.Domain.Webhooks;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;

namespace CallingPlans.Functions.Http.Webhooks;

/// <summary>Finds the webhook that a request is about: another organisation's is not there.</summary>
public sealed class WebhookTargets(OrganizationAccess organizations, WebhookBook webhooks)
{
    public async Task<Result<Stored<Webhook>>> FindAsync(
        HttpRequest request, string org, string id, CancellationToken cancellation)
    {
        var organization = await organizations.FindAsync(request.Caller(), org, cancellation);
        return organization.Failure is { } missing ? missing : await webhooks.FindAsync(org, id, cancellation);
    }
}
