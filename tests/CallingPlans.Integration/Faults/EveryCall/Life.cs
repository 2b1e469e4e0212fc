using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Faults.EveryCall;

/// <summary>Lives orders: one that nothing disturbs, and many that something happens to.</summary>
internal static class Life
{
    private static readonly string[] Events =
        ["order.status_changed", "order.rejected", "order.foc_received", "order.completed", "order.needs_action"];

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(3);

    /// <summary>The first orders of an app make the tables.</summary>
    public static Task WarmUpAsync(FaultyWorld world, IEnumerable<IOrderStory> stories) => Task.WhenAll(stories.Select(async story =>
    {
        var life = new WatchedLife(null);
        await LiveAsync(world, story, life);
        world.Leave(life);
    }));

    /// <summary>What an undisturbed life in an app that is warmed up comes to, and every point at which another could be disturbed.</summary>
    public static async Task<(string Picture, IReadOnlyList<FaultPoint> Points)> UndisturbedAsync(FaultyWorld world, IOrderStory story)
    {
        var life = new WatchedLife(null);
        var (customer, id) = await LiveAsync(world, story, life);
        await Poll.UntilAsync(
            () => Task.FromResult(world.Outside.MailsOf(id)),
            mails => mails.Any(m => m.Template == story.LastMail),
            _ => Task.FromResult(world.Log));
        // What comes beside the order has come when nothing changes any more.
        var picture = await EndPicture.OfAsync(world, customer, story, id);
        for (string? before = null; before != picture;)
        {
            before = picture;
            await Task.Delay(Rest);
            picture = await EndPicture.OfAsync(world, customer, story, id);
        }

        world.Leave(life);
        return (picture, FaultPoint.Of(story.Name, life));
    }

    /// <summary>Lives an order with a fault, and compares what it comes to.</summary>
    /// <returns>Whether the fault came about: how often something is read may be a matter of time.</returns>
    public static async Task<bool> DisturbedAsync(FaultyWorld world, IOrderStory story, FaultPoint point, string expected)
    {
        var life = new WatchedLife(point);
        var (customer, id) = await LiveAsync(world, story, life);
        await EndPicture.AssertBecomesAsync(world, customer, story, id, expected);
        world.Leave(life);
        return life.IsDisturbed;
    }

    private static async Task<(Customer Customer, string Id)> LiveAsync(FaultyWorld world, IOrderStory story, WatchedLife life)
    {
        var customer = await Customer.CreateAsync(world);
        var webhook = new { url = world.Outside.ReceiverUrl, events = Events };
        (await customer.Admin.PostAsync($"{customer.Path}/webhooks", webhook)).Expect(201);
        life.Name(customer.Id);
        world.Watch(life);
        return (customer, await life.DoAsync(() => story.LiveAsync(customer, life)));
    }
}
