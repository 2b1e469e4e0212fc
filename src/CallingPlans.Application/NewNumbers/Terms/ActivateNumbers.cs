using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.NumberInventory;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Numbers;

namespace CallingPlans.Application.NewNumbers.Terms;

/// <summary>
/// Makes the numbers of an order active whose terms of service are accepted. A number that was deleted meanwhile stays
/// deleted. Harmless when repeated.
/// </summary>
public sealed class ActivateNumbers(INumberInventory inventory)
{
    private const int AtOnce = 8;
    private const int Tries = 5;

    public Task RunAsync(NumberOrder order, CancellationToken cancellation) => Parallel.ForEachAsync(
        order.Numbers,
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
        async (number, token) => await ActivateAsync(order, number, token));

    private async Task ActivateAsync(NumberOrder order, TelephoneNumber number, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var found = await inventory.FindAsync(order.OrganizationId, number, cancellation);
            if (found is not { Value.Status: NumberStatus.Inactive } || found.Value.OrderId != order.Id.ToString())
                return;
            try
            {
                await inventory.ReplaceAsync(found, found.Value with { Status = NumberStatus.Active }, cancellation);
                return;
            }
            catch (ConcurrencyConflictException) when (attempt < Tries)
            {
                // Changed meanwhile, such as its emergency address: read it again.
            }
        }
    }
}
