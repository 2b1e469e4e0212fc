using CallingPlans.Application.Abstractions.Webhooks;
using CallingPlans.Domain.Webhooks;

namespace CallingPlans.Application.Tests.Fakes;

/// <summary>A receiver by a script; it answers 200 after that.</summary>
internal sealed class FakeReceiver : IWebhookCaller
{
    private readonly Queue<WebhookAnswer> answers = new();

    public List<WebhookCall> Calls { get; } = [];

    /// <summary>Names that lead to where webhooks may not go.</summary>
    public HashSet<string> Forbidden { get; } = [];

    /// <summary>While it is not complete nobody is answered.</summary>
    public Task Open { get; set; } = Task.CompletedTask;

    public FakeReceiver Answers(params int[] statusCodes)
    {
        foreach (var code in statusCodes)
            answers.Enqueue(WebhookAnswer.Of(code));
        return this;
    }

    public Task<bool> IsAllowedAsync(WebhookAddress address, CancellationToken cancellation) =>
        Task.FromResult(!Forbidden.Contains(address.Host));

    public async Task<WebhookAnswer> PostAsync(WebhookCall call, CancellationToken cancellation)
    {
        Calls.Add(call);
        await Open;
        return answers.TryDequeue(out var answer) ? answer : WebhookAnswer.Of(200);
    }
}
