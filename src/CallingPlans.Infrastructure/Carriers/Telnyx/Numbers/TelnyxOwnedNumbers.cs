using CallingPlans.Domain.Numbers;
using CallingPlans.Infrastructure.Carriers.Telnyx.Http;
using CallingPlans.Infrastructure.Carriers.Telnyx.Wire;

namespace CallingPlans.Infrastructure.Carriers.Telnyx.Numbers;

/// <summary>The numbers of the account at Telnyx.</summary>
internal sealed class TelnyxOwnedNumbers(TelnyxClient client)
{
    /// <summary>The number; null where the account does not have it.</summary>
    internal async Task<TelnyxOwnedNumber?> FindAsync(TelephoneNumber number, CancellationToken cancellation)
    {
        var path = $"phone_numbers?filter[phone_number]={Uri.EscapeDataString(number.ToString())}";
        await foreach (var found in client.ListAsync<TelnyxOwnedNumber>(path, cancellation))
        {
            if (found.PhoneNumber == number.ToString())
                return found;
        }

        return null;
    }
}
