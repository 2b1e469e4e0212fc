using CallingPlans.Application.Abstractions.Carriers;

namespace CallingPlans.Application.Tests.Fakes;

internal sealed class FakeEmergencyRegistrar : IEmergencyAddressRegistrar
{
    private readonly List<EmergencyAddressRegistration> registered = [];

    public string Name => FakeCarrier.CarrierName;

    public IReadOnlyList<EmergencyAddressRegistration> All => registered;

    /// <summary>What every call throws; null where it works.</summary>
    public Exception? Fault { get; set; }

    public Task RegisterAsync(EmergencyAddressRegistration registration, CancellationToken cancellation)
    {
        if (Fault is not null)
            throw Fault;
        registered.Add(registration);
        return Task.CompletedTask;
    }
}
