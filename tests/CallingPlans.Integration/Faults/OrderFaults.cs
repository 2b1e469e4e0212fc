using System.Collections.Concurrent;
using System.Net;
using System.Text;
using CallingPlans.Testing;

namespace CallingPlans.Integration.Faults;

/// <summary>One call of an order's life that fails.</summary>
/// <param name="Call">From 1 on.</param>
/// <param name="AfterItsEffect">Whether storage does what it is asked and only the answer is lost.</param>
/// <param name="Model">Method and path of that call in the undisturbed order.</param>
internal sealed record OrderFault(int Call, bool AfterItsEffect, string Model);

/// <summary>Counts the storage calls that name an order, and lets one of each order fail.</summary>
internal sealed class OrderFaults
{
    private readonly ConcurrentDictionary<string, Watched> orders = new();

    public void Watch(string orderId, OrderFault? plan) => orders[orderId] = new Watched(plan);

    public bool WasMade(string orderId) => orders[orderId].Made;

    /// <summary>Every call of an order refused; and every write's answer lost.</summary>
    public IReadOnlyList<OrderFault> PlansFor(string modelId) =>
    [
        .. orders[modelId].Calls.SelectMany((call, i) => call.StartsWith("GET", StringComparison.Ordinal)
            ? (OrderFault[])[new OrderFault(i + 1, AfterItsEffect: false, call)]
            : [new OrderFault(i + 1, AfterItsEffect: false, call), new OrderFault(i + 1, AfterItsEffect: true, call)]),
    ];

    /// <summary>What happens to a call.</summary>
    public StorageFault? Decide(HttpRequestMessage call)
    {
        var text = TextOf(call);
        foreach (var (id, order) in orders)
        {
            if (text.Contains(id, StringComparison.OrdinalIgnoreCase))
                return order.Next(call);
        }

        return null;
    }

    private static string TextOf(HttpRequestMessage call)
    {
        var address = Uri.UnescapeDataString(call.RequestUri!.ToString());
        if (call.Content is null)
            return address;
        // Kept in memory, so that it can be read here and sent afterwards.
        using var body = new MemoryStream();
        call.Content.ReadAsStream().CopyTo(body);
        call.Content.ReadAsStream().Position = 0;
        return address + Encoding.Latin1.GetString(body.ToArray());
    }

    private sealed class Watched(OrderFault? plan)
    {
        // A pause that is longer than the client has time for: it does not try again, and the app has to see to it.
        private static readonly StorageFault Refusal = new StorageFault.Refuse(HttpStatusCode.ServiceUnavailable, RetryAfterSeconds: 10);
        private static readonly StorageFault LostAnswer = new StorageFault.LoseAnswer();
        private readonly ConcurrentQueue<string> calls = new();
        private int count;

        public IReadOnlyCollection<string> Calls => calls;

        public bool Made { get; private set; }

        public StorageFault? Next(HttpRequestMessage call)
        {
            calls.Enqueue($"{call.Method} {call.RequestUri!.AbsolutePath}");
            if (Interlocked.Increment(ref count) != plan?.Call)
                return null;
            Made = true;
            return plan.AfterItsEffect && call.Method != HttpMethod.Get ? LostAnswer : Refusal;
        }
    }
}
