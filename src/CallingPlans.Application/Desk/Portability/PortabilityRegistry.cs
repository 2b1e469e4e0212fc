using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.Desk.Portability;

/// <summary>
/// What the desk has found out about numbers, by organisation: it holds for every later check and order of that organisation,
/// and no other organisation learns of it.
/// </summary>
public sealed class PortabilityRegistry(IResourceStore<PortabilityDecision> decisions)
{
    private const int PageSize = 500;
    private const int Tries = 8;

    /// <summary>Keeps a decision in place of an earlier one.</summary>
    public async Task PutAsync(string organizationId, PortabilityDecision decision, CancellationToken cancellation)
    {
        var id = decision.Number.ToString();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                if (await decisions.FindAsync(organizationId, id, cancellation) is { } before)
                    await decisions.ReplaceAsync(organizationId, id, decision, before.Version, cancellation);
                else
                    await decisions.AddAsync(organizationId, id, decision, cancellation);
                return;
            }
            catch (ConcurrencyConflictException) when (attempt < Tries)
            {
                // Somebody else decided at the same moment: the later decision counts.
            }
        }
    }

    /// <summary>Every decision about numbers of the organisation; there are few.</summary>
    public async Task<IReadOnlyDictionary<TelephoneNumber, PortabilityDecision>> ListAsync(
        string organizationId, CancellationToken cancellation)
    {
        var found = new Dictionary<TelephoneNumber, PortabilityDecision>();
        string? next = null;
        do
        {
            var page = await decisions.ListAsync(organizationId, new PageRequest(PageSize, next), cancellation);
            foreach (var decision in page.Items)
                found[decision.Number] = decision;
            next = page.Continuation;
        }
        while (next is not null);
        return found;
    }
}
