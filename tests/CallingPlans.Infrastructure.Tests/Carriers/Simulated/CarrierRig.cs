using Azure.Data.Tables;
using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Security;
using CallingPlans.Infrastructure.Carriers.Simulated;
using CallingPlans.Infrastructure.Tables;
using CallingPlans.Testing;
using Microsoft.Extensions.Time.Testing;

namespace CallingPlans.Infrastructure.Tests.Carriers.Simulated;

/// <summary>A simulated carrier with a clock of its own and a table of its own.</summary>
internal sealed class CarrierRig : IDisposable
{
    internal CarrierRig(AzuriteFixture azurite)
    {
        Storage = azurite.Create(Clock);
        Carrier = NewProcess();
    }

    internal TestStorage Storage { get; }

    internal SimulatedCarrierOptions Pace { get; } = new();

    internal FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 7, 13, 9, 0, 0, TimeSpan.Zero));

    internal TableClient Table => Storage.Get<TableServiceClient>()
        .GetTableClient(Storage.Get<StorageNames>().Table(SimulatedCarrierTable.TableName));

    internal SimulatedCarrierGateway Carrier { get; }

    /// <summary>Another process on the same table.</summary>
    internal SimulatedCarrierGateway NewProcess() => new(
        new SimulatedCarrierTable(Storage.Get<TableGateways>()),
        new SimulatedPlanner(Pace, new CorrectionFingerprint(Storage.Get<ISecretProtector>())),
        new SimulatedPortability(new NanpAreaCodes()),
        Clock);

    public void Dispose() => Storage.Dispose();

    internal async Task<string> PlaceAsync(CarrierPortRequest request) =>
        (await Carrier.PlacePortAsync(request, default)).Reference;

    /// <summary>Moves the clock, and takes and acknowledges what has become due.</summary>
    internal async Task<IReadOnlyList<CarrierUpdate>> AfterAsync(TimeSpan time)
    {
        Clock.Advance(time);
        var changes = await Carrier.GetChangesAsync(100, default);
        await Carrier.AcknowledgeAsync(changes, default);
        return [.. changes.Select(c => c.Update)];
    }

    /// <summary>Places the request and answers what the validation came to.</summary>
    internal async Task<CarrierUpdate> ValidateAsync(CarrierPortRequest request)
    {
        await PlaceAsync(request);
        return Assert.Single(await AfterAsync(Pace.ValidationDelay));
    }
}
