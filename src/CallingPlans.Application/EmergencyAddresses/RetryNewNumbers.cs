using System.Text.Json;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Desk.Parked;
using CallingPlans.Application.Results;
using CallingPlans.Domain.Errors;

namespace CallingPlans.Application.EmergencyAddresses;

/// <summary>Sends a carrier the emergency address of new numbers that it has refused: the one that holds for them by now.</summary>
public sealed class RetryNewNumbers(RegisterNewNumbers register) : IParkedRetry
{
    public string What => RegisterNewNumbers.Parked;

    public async Task<Result<RetriedItem>> RunAsync(ParkedItem item, CancellationToken cancellation)
    {
        var refused = JsonSerializer.Deserialize<RefusedNewNumbers>(item.Content, JsonSerializerOptions.Web)
            ?? throw new InvalidDataException($"The parked item {item.Id} holds nothing.");
        var refusal = await register.SendAsync(refused.OrganizationId, NumberArrivals.Parse(refused.Numbers), cancellation);
        return refusal is null
            ? new RetriedItem(item, Order: null)
            : Failure.Conflict(ErrorCode.StateConflict, null, ("state", refusal.Message.TrimEnd('.')));
    }
}
