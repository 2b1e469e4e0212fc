using CallingPlans.Domain.Webhooks;

namespace CallingPlans.Application.Abstractions.Webhooks;

/// <summary>A message as it is posted: signed as Standard Webhooks says.</summary>
/// <param name="Secret"><c>whsec_</c> and the key in Base64.</param>
public sealed record WebhookCall(WebhookAddress Address, string Secret, string Id, DateTimeOffset At, string Body);

/// <summary>What came of a call: a status code, or why there is none.</summary>
public readonly record struct WebhookAnswer(int? StatusCode, DeliveryError? Error)
{
    public static WebhookAnswer Of(int statusCode) => new(statusCode, null);

    public static WebhookAnswer Of(DeliveryError error) => new(null, error);
}

/// <summary>Calls receivers.</summary>
public interface IWebhookCaller
{
    /// <summary>Whether the address leads to where it may, and nowhere else, as its name resolves now.</summary>
    Task<bool> IsAllowedAsync(WebhookAddress address, CancellationToken cancellation);

    /// <summary>
    /// Posts a message, to an address that was checked for this call. It follows no redirect, waits a bounded time, and
    /// reads no more than the beginning of an answer. Every outcome is an answer, none an exception.
    /// </summary>
    Task<WebhookAnswer> PostAsync(WebhookCall call, CancellationToken cancellation);
}
