using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Domain.Numbers;

namespace CallingPlans.Infrastructure.Carriers.Simulated;

/// <summary>Whether a number can be ported, as the simulated carrier answers it.</summary>
internal sealed class SimulatedPortability(NanpAreaCodes areaCodes)
{
    /// <summary>The carrier that every number is said to come from.</summary>
    internal const string LosingCarrier = "Northwind Telecom";

    private const string NotPortableEnding = "0000";

    internal PortabilityAnswer Check(TelephoneNumber number)
    {
        var portable = !number.ToString().EndsWith(NotPortableEnding, StringComparison.Ordinal);
        return new PortabilityAnswer(
            number,
            portable,
            portable ? null : "The losing carrier does not release this number.",
            LosingCarrier,
            number.Type,
            number.Type == NumberType.TollFree ? null : areaCodes.Find(number)?.City);
    }
}
