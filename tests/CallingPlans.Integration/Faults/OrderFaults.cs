using System.Collections.Concurrent;
using System.Net;
using System.Text;
using CallingPlans.Testing;

namespace CallingPlans.Integration.Faults;

/// <summary>One storage call of an order's life that fails.</summary>
/// <param name="IsWrite">Whether it is counted among the calls that write, or among those that read.</param>
/// <param name="Call">From 1 on.</param>
/// <param name="AfterItsEffect">Whether storage does what it is asked and only the answer is lost.</param>
/// <param name="Model">Method and path of that call in the undisturbed order.</param>
internal sealed record OrderFault(bool IsWrite, int Call, bool AfterItsEffect, string Model);

/// <summary>Counts the storage calls that name an order, and lets one of each order fail.</summary>
internal sealed class OrderFaults
{
    private readonly ConcurrentDictionary<string, Watched> orders = new();

    public void Watch(string orderId, OrderFault? plan) => orders[orderId] = new Watched(plan);

    public bool WasMade(string orderId) => orders[orderId].Made;

    /// <summary>Every write of an order refused, and its answer lost; and every read refused.</summary>
    public IReadOnlyList<OrderFault> PlansFor(string modelId)
    {
        var model = orders[modelId];
        return
        [
            .. model.Writes.SelectMany((call, i) => (OrderFault[])
                [new(IsWrite: true, i + 1, AfterItsEffect: false, call), new(IsWrite: true, i + 1, AfterItsEffect: true, call)]),
            .. model.Reads.Select((call, i) => new OrderFault(IsWrite: false, i + 1, AfterItsEffect: false, call)),
        ];
    }

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
        private readonly ConcurrentQueue<string> writes = new();
        private readonly ConcurrentQueue<string> reads = new();
        private int written;
        private int read;

        public IReadOnlyCollection<string> Writes => writes;

        public IReadOnlyCollection<string> Reads => reads;

        public bool Made { get; private set; }

        public StorageFault? Next(HttpRequestMessage call)
        {
            var isWrite = call.Method != HttpMethod.Get && call.Method != HttpMethod.Head;
            (isWrite ? writes : reads).Enqueue($"{call.Method} {call.RequestUri!.AbsolutePath}");
            var number = isWrite ? Interlocked.Increment(ref written) : Interlocked.Increment(ref read);
            if (plan is null || plan.IsWrite != isWrite || plan.Call != number)
                return null;
            Made = true;
            return plan.AfterItsEffect ? LostAnswer : Refusal;
        }
    }
}
