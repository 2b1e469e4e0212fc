using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Configuration;
using CallingPlans.Domain.Orders;
using Microsoft.Extensions.Options;

namespace CallingPlans.Application.PortOrders.Loa;

/// <summary>Has an order looked at before its LOA passes its age, and when it has.</summary>
public sealed class LoaAges(IDeadlines deadlines, IOptions<LoaOptions> loa)
{
    /// <summary>How long before the contacts are told: time enough for another signature.</summary>
    public static readonly TimeSpan Notice = TimeSpan.FromDays(3);

    /// <param name="watched">The order that the LOA is of.</param>
    /// <param name="signedAt">When it was signed or uploaded; it ages from here.</param>
    public Task WatchAsync(OrderRef watched, DateTimeOffset signedAt, CancellationToken cancellation)
    {
        // The sweep has to find it past its age.
        var staleAt = signedAt + loa.Value.MaxAge + TimeSpan.FromSeconds(1);
        return Task.WhenAll(
            deadlines.AddAsync(new Deadline(watched, DeadlineKind.LoaNearlyStale, staleAt - Notice), cancellation),
            deadlines.AddAsync(new Deadline(watched, DeadlineKind.LoaGoesStale, staleAt), cancellation));
    }
}
