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
        await StubbornCustomer.InsistAsync(() => customer.SubmitAsync(id), 202, 409);
        await Insist.UntilAsync(customer, customer.Order(id), "Submitted");
        await StubbornCustomer.InsistAsync(() => customer.CancelAsync(id), 202, 409);
        await Insist.UntilAsync(customer, customer.Order(id), "Cancelled");
        return id;
    }
}
