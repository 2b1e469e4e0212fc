using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Faults;

/// <summary>The app's process is killed (SIGKILL) at random moments while orders are drafted, submitted and carried on.</summary>
public sealed class KillTests
{
    private const int Kills = 10;
    private const int Orders = 40;
    private const int OrdersInFlight = 8;

    /// <summary>The same moments in every run, as far as a machine allows that.</summary>
    private const int Seed = 20261123;

    [Fact]
    public async Task Kill_AgainAndAgain_EveryAcceptedOrderIsCompletedOnce()
    {
        await using var app = await AppProcess.StartAsync(Findings.Often);
        var customer = await Customer.CreateAsync(app);
        var stubborn = new StubbornCustomer(customer);
        var undisturbed = await customer.SubmitAsync(Draft.Us());
        await customer.UntilAsync(undisturbed, "Completed");
        var expected = await OrderPicture.OfAsync(customer, undisturbed);

        var drivers = Enumerable.Range(0, Orders).Select(i => DriveAsync(stubborn, i)).ToArray();
        await KillAgainAndAgainAsync(app);
        var ids = await Task.WhenAll(drivers);
        await new ApiClient(app.Http).PostAsync("/api/dev/clock", new { advance = "00:01:00" });
        await Task.WhenAll(ids.Select(stubborn.UntilCompletedAsync));

        foreach (var id in ids)
            await OrderPicture.AssertBecomesAsync(customer, id, expected, "the kills");
        await Findings.AssertNoneAsync(app);
    }

    [Fact]
    public async Task Terminate_OrdersInFlight_StopsByItselfAndEveryOrderGoesOn()
    {
        await using var app = await AppProcess.StartAsync();
        var customer = await Customer.CreateAsync(app);
        var stubborn = new StubbornCustomer(customer);
        var ids = new List<string>();
        for (var i = 0; i < OrdersInFlight; i++)
        {
            ids.Add(await stubborn.PrepareAsync(Draft.Us()));
            await stubborn.SubmitAsync(ids[^1]);
        }

        Assert.Equal(0, await app.TerminateAsync());
        await app.RestartAsync();

        await new ApiClient(app.Http).PostAsync("/api/dev/clock", new { advance = "00:01:00" });
        await Task.WhenAll(ids.Select(stubborn.UntilCompletedAsync));
    }

    /// <summary>Orders come one after another, so that each kill finds them in all stages.</summary>
    private static async Task<string> DriveAsync(StubbornCustomer customer, int order)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(500 * order));
        var draft = Draft.Us();
        var id = await customer.PrepareAsync(order % 4 == 0 ? draft.ForCarrier("SIM-DOWN") : draft);
        await customer.SubmitAsync(id);
        return id;
    }

    private static async Task KillAgainAndAgainAsync(AppProcess app)
    {
        var random = new Random(Seed);
        for (var kill = 0; kill < Kills; kill++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(100, 1500)));
            await app.KillAsync();
            await app.RestartAsync();
        }
    }
}
