using System.Text.RegularExpressions;
using CallingPlans.Integration.Harness;
using CallingPlans.Integration.Webhooks;
using CallingPlans.Testing;

namespace CallingPlans.Soak;

/// <summary>The app as a process, with all that it speaks to: storage behind proxies, a mail provider, a webhook's receiver.</summary>
internal sealed class Installation : IAsyncDisposable
{
    private Installation(AppProcess app, MailReceiver mail, WebhookReceiver webhooks, StorageProxy tables, StorageProxy blobs)
    {
        App = app;
        Mail = mail;
        Webhooks = webhooks;
        Tables = tables;
        Blobs = blobs;
    }

    public AppProcess App { get; }

    public MailReceiver Mail { get; }

    public WebhookReceiver Webhooks { get; }

    public StorageProxy Tables { get; }

    public StorageProxy Blobs { get; }

    public static async Task<Installation> StartAsync()
    {
        var azurite = await Azurite.GetAsync();
        var blobs = new StorageProxy(PortOf(azurite.ConnectionString, "BlobEndpoint"));
        var tables = new StorageProxy(PortOf(azurite.ConnectionString, "TableEndpoint"));
        var storage = EndpointPort("BlobEndpoint").Replace(azurite.ConnectionString, $"${{1}}{blobs.Port}");
        storage = EndpointPort("TableEndpoint").Replace(storage, $"${{1}}{tables.Port}");
        var mail = await MailReceiver.StartAsync();
        var webhooks = await WebhookReceiver.StartAsync();
        var app = await AppProcess.StartAsync(new Dictionary<string, string>
        {
            ["AzureWebJobsStorage"] = storage,
            ["SendGrid:ApiKey"] = "key",
            ["SendGrid:Host"] = mail.Url,
            ["Mail:From"] = "orders@contoso.example",
            ["Webhooks:RetryDelays"] = "00:00:01,00:00:05,00:00:30,00:05:00",
            ["Consistency:Schedule"] = "* * * * * *",
            ["Reconciliation:Schedule"] = "*/10 * * * * *",
        });
        return new Installation(app, mail, webhooks, tables, blobs);
    }

    public void SetStorage(StorageState state)
    {
        Tables.Set(state);
        Blobs.Set(state);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Mail.DisposeAsync();
        await Webhooks.DisposeAsync();
        await Tables.DisposeAsync();
        await Blobs.DisposeAsync();
    }

    private static int PortOf(string connection, string endpoint)
    {
        var match = Regex.Match(connection, $"{endpoint}=http://127.0.0.1:([0-9]+)", RegexOptions.None, TimeSpan.FromSeconds(1));
        return int.Parse(match.Groups[1].Value);
    }

    private static Regex EndpointPort(string endpoint) =>
        new($"({endpoint}=http://127.0.0.1:)[0-9]+", RegexOptions.None, TimeSpan.FromSeconds(1));
}
