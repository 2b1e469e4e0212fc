namespace CallingPlans.Application.Webhooks;

/// <summary>
/// How many receivers are called at once by this process: a slow one holds up neither the others nor the orders, which
/// have their activities on the same host. One that was slow has a single place until it is quick again.
/// </summary>
public sealed class DeliveryLanes(TimeProvider time)
{
    private const int OfSlowWebhook = 1;
    private const int OfWebhook = 3;
    private const int OfOrganization = 4;

    /// <summary>Fewer than the activities that a host runs at once (host.json).</summary>
    private const int InAll = 6;

    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(3);

    private readonly Lock gate = new();
    private readonly Dictionary<string, int> taken = [];
    private readonly HashSet<string> slow = [];

    /// <summary>A place, to be given back; null where there is none now.</summary>
    public IDisposable? TryEnter(string organizationId, string webhookId)
    {
        var webhook = $"{organizationId}/{webhookId}";
        lock (gate)
        {
            (string Key, int Limit)[] lanes =
                [("", InAll), (organizationId, OfOrganization), (webhook, slow.Contains(webhook) ? OfSlowWebhook : OfWebhook)];
            if (lanes.Any(lane => taken.GetValueOrDefault(lane.Key) >= lane.Limit))
                return null;
            foreach (var (key, _) in lanes)
                taken[key] = taken.GetValueOrDefault(key) + 1;
            return new Place(this, [.. lanes.Select(lane => lane.Key)], time.GetTimestamp());
        }
    }

    private void Leave(string[] keys, long entered)
    {
        lock (gate)
        {
            foreach (var key in keys)
            {
                if (--taken[key] == 0)
                    taken.Remove(key);
            }

            if (time.GetElapsedTime(entered) > Slow)
                slow.Add(keys[^1]);
            else
                slow.Remove(keys[^1]);
        }
    }

    private sealed class Place(DeliveryLanes lanes, string[] keys, long entered) : IDisposable
    {
        private bool left;

        public void Dispose()
        {
            if (left)
                return;
            left = true;
            lanes.Leave(keys, entered);
        }
    }
}
