using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Chores;
using CallingPlans.Domain.Organizations;

namespace CallingPlans.Application.Organizations;

/// <summary>Starts what has to bill after an organisation's subscription was written, whatever dies in between.</summary>
public sealed class SubscriptionBilling(ChoreRunner chores)
{
    /// <summary>Writes the organisation, and what follows from its subscription.</summary>
    public async Task<T> FollowAsync<T>(Organization written, Func<Task<T>> write, CancellationToken cancellation)
    {
        if (written.Subscription.Kind == SubscriptionKind.Trial)
            return await write();
        var promised = new List<Chore>
        {
            await chores.PromiseAsync(written.Id, ChoreKind.StartPlans, string.Empty, cancellation),
        };
        if (written.Subscription.ConvertedAt is not null)
            promised.Add(await chores.PromiseAsync(written.Id, ChoreKind.StartTrialNumbers, string.Empty, cancellation));
        var result = await write();
        foreach (var chore in promised)
            await chores.KeepAsync(chore);
        return result;
    }
}
