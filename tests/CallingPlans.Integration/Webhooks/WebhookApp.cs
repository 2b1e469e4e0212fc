using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Webhooks;

/// <summary>An app that does not wait long before it tries again, and a receiver.</summary>
public sealed class WebhookApp : IAsyncLifetime
{
    internal static readonly Dictionary<string, string> Settings = new() { ["Webhooks:RetryDelays"] = "00:00:00.300,00:00:00.400" };

    internal TestApp App { get; private set; } = null!;

    internal WebhookReceiver Receiver { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Receiver = await WebhookReceiver.StartAsync();
        App = await TestApp.StartAsync(settings: Settings);
    }

    public async Task DisposeAsync()
    {
        await App.DisposeAsync();
        await Receiver.DisposeAsync();
    }
}
