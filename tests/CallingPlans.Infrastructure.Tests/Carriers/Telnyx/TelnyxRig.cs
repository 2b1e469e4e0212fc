using System.Security.Cryptography;
using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Infrastructure.Carriers.Telnyx;
using CallingPlans.Infrastructure.Tables;
using CallingPlans.Infrastructure.Tests.Carriers.Simulated;
using CallingPlans.Testing;
using CallingPlans.Testing.Telnyx;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CallingPlans.Infrastructure.Tests.Carriers.Telnyx;

/// <summary>The adapter as the app registers it, a double of Telnyx, and a clock that stands still.</summary>
internal sealed class TelnyxRig : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private TelnyxRig(TestStorage storage, TelnyxDouble telnyx, FakeTimeProvider clock, string baseAddress)
    {
        (Storage, Telnyx, Clock) = (storage, telnyx, clock);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Carrier:Telnyx:BaseAddress"] = baseAddress,
            ["Carrier:Telnyx:ApiKey"] = TelnyxDouble.ApiKey,
            ["Carrier:Telnyx:PublicKey"] = TelnyxCalls.PublicKey,
            ["Carrier:Telnyx:WebhookUrl"] = "https://voice.contoso.example/api/carriers/telnyx/webhook",
            ["Carrier:Telnyx:ConnectionId"] = "1234",
        }).Build();
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(storage.Get<TableGateways>())
            .AddSingleton(storage.Get<IDocumentBlobs>())
            .AddTelnyx(configuration)
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });
    }

    internal TestStorage Storage { get; }

    internal TelnyxDouble Telnyx { get; }

    internal FakeTimeProvider Clock { get; }

    internal ICarrierGateway Gateway => Get<ICarrierGateway>();

    internal static async Task<TelnyxRig> StartAsync(AzuriteFixture azurite, string? baseAddress = null)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 7, 13, 9, 0, 0, TimeSpan.Zero));
        var telnyx = await TelnyxDouble.StartAsync(clock);
        return new TelnyxRig(azurite.Create(clock), telnyx, clock, baseAddress ?? telnyx.BaseAddress);
    }

    internal T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>A request whose documents are there.</summary>
    internal async Task<CarrierPortRequest> RequestAsync(params string[] numbers)
    {
        var request = Requests.For("ACC-100200", numbers);
        return request with { Documents = [await DocumentAsync(request, DocumentKind.Bill), await DocumentAsync(request, DocumentKind.Loa)] };
    }

    internal async Task<OrderDocument> DocumentAsync(CarrierPortRequest request, DocumentKind kind)
    {
        byte[] content = [.. "%PDF-"u8, (byte)kind];
        var blob = await Storage.Get<IDocumentBlobs>().PutAsync(request.Order, kind, content, "application/pdf", default);
        return Requests.Document(kind, $"document-{kind}") with
        {
            BlobName = blob,
            Size = content.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
        };
    }

    /// <summary>An order that was placed, and the porting orders that Telnyx made of it.</summary>
    internal async Task<(CarrierPortRequest Request, IReadOnlyList<DoubledPort> Ports)> PlaceAsync(params string[] numbers)
    {
        var request = await RequestAsync(numbers);
        await Gateway.PlacePortAsync(request, default);
        return (request, [.. Telnyx.Ports.Where(p => p.GroupReference == request.Order.ToString())]);
    }

    /// <summary>Polls and acknowledges, as the app does when what it was told is stored.</summary>
    internal async Task<IReadOnlyList<CarrierChange>> PollAsync(int max = 100)
    {
        var changes = await Gateway.GetChangesAsync(max, default);
        await Gateway.AcknowledgeAsync(changes, default);
        return changes;
    }

    internal async Task<CarrierUpdate> PollOneAsync() => Assert.Single(await PollAsync()).Update;

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Telnyx.DisposeAsync();
        Storage.Dispose();
    }
}
