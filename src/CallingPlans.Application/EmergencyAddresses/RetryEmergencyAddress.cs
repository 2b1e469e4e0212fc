using System.Text.Json;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Desk.Parked;
using CallingPlans.Application.Results;
using CallingPlans.Domain.Errors;

namespace CallingPlans.Application.EmergencyAddresses;

/// <summary>Sends a carrier an emergency address that it has refused: the latest, which may be another by now.</summary>
public sealed class RetryEmergencyAddress(RegisterEmergencyAddress register) : IParkedRetry
{
    public string What => RegisterEmergencyAddress.Parked;

    public async Task<Result<RetriedItem>> RunAsync(ParkedItem item, CancellationToken cancellation)
    {
        var refused = JsonSerializer.Deserialize<RefusedEmergencyAddress>(item.Content, JsonSerializerOptions.Web)
            ?? throw new InvalidDataException($"The parked item {item.Id} holds nothing.");
        var refusal = await register.SendAsync(
            refused.OrganizationId, EmergencySubject.Parse(refused.Subject), cancellation);
        return refusal is null
            ? new RetriedItem(item, Order: null)
            : Failure.Conflict(ErrorCode.StateConflict, null, ("state", refusal.Message.TrimEnd('.')));
    }
}

/// <summary>What is kept of an emergency address that a carrier refused; not the address itself, which the number or location has.</summary>
internal sealed record RefusedEmergencyAddress(string OrganizationId, string Subject, string ChangeId, string RawCode);
