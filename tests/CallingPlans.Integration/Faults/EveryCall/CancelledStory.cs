using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Faults.EveryCall;

/// <summary>A port that is cancelled while the carrier has it, and confirmed by the carrier.</summary>
internal sealed class CancelledStory : IOrderStory
{
    public string Name => "cancelled port";

    public string LastMail => "order-cancelled";

    public string Orders => "port-orders";

    public async Task<string> LiveAsync(Customer customer, WatchedLife life)
    {
        var id = await PortStory.PrepareAsync(customer, life, Draft.Us().ForCarrier("SIM-SLOW"));
        await Insist.PostAsync(customer, $"{customer.Order(id)}/submission", null, 202);
        await Insist.UntilAsync(customer, customer.Order(id), "Submitted");
        await Insist.PostAsync(customer, $"{customer.Order(id)}/cancellation", new { reason = "The contract goes on." }, 202);
        await Insist.UntilAsync(customer, customer.Order(id), "Cancelled");
        return id;
    }
}
