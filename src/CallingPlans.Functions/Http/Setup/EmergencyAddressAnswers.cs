using CallingPlans.Application.EmergencyAddresses;
using CallingPlans.Domain.Organizations;

namespace CallingPlans.Functions.Http.Setup;

/// <summary>How changes of emergency addresses are shown.</summary>
internal static class EmergencyAddressAnswers
{
    /// <param name="source">Where the address came from since then.</param>
    public static object Show(EmergencyAddressChange change, EmergencyAddressSource source) => new
    {
        id = change.Id,
        at = change.At,
        actor = change.By,
        source,
        address = change.Address,
        sentToCarrierAt = change.SentAt,
    };
}
