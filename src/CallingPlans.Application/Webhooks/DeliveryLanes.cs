namespace CallingPlans.Application.Webhooks;

/// <summary>
/// How many receivers are called at once by this process: a slow one holds up neither the others nor the orders.
/// </summary>
public sealed class DeliveryLanes
{
    private const int OfWebhook = 4;
    private const int OfOrganization = 6;
    private const int InAll = 12;

    private readonly Lock gate = new();
    private readonly Dictionary<string, int> taken = [];

    /// <summary>A place, to be given back; null where there is none now.</summary>
    public IDisposable? TryEnter(string organizationId, string webhookId)
    {
        (string Key, int Limit)[] lanes = [("", InAll), (organizationId, OfOrganization), ($"{organizationId}/{webhookId}", OfWebhook)];
        lock (gate)
        {
            if (lanes.Any(lane => taken.GetValueOrDefault(lane.Key) >= lane.Limit))
                return null;
            foreach (var (key, _) in lanes)
                taken[key] = taken.GetValueOrDefault(key) + 1;
        }

        return new Place(this, [.. lanes.Select(lane => lane.Key)]);
    }

    private void Leave(string[] keys)
    {
        lock (gate)
        {
            foreach (var key in keys)
            {
                if (--taken[key] == 0)
                    taken.Remove(key);
            }
        }
    }

    private sealed class Place(DeliveryLanes lanes, string[] keys) : IDisposable
    {
        private bool left;

        public void Dispose()
        {
            if (left)
                return;
            left = true;
            lanes.Leave(keys);
        }
    }
}
