namespace CallingPlans.Application.Abstractions.Carriers;

/// <summary>A carrier that calls when something has changed.</summary>
public interface ICarrierWebhook
{
    /// <summary>As configuration names the carrier.</summary>
    string Name { get; }

    /// <summary>
    /// Takes a call. What it is about is on the carrier's list of changes before this returns, so that nothing is lost when
    /// the carrier cannot be asked for details now. The same call again does nothing.
    /// </summary>
    /// <returns>What has changed, to be acknowledged; null where the call is not the carrier's, or is too old.</returns>
    Task<IReadOnlyList<CarrierChange>?> ReceiveAsync(CarrierCall call, CancellationToken cancellation);
}

/// <summary>A call as it came: signatures are over its bytes.</summary>
/// <param name="Headers">By name in any case.</param>
public sealed record CarrierCall(IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body);
