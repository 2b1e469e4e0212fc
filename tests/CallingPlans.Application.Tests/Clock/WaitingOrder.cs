using CallingPlans.Application.PortOrders.Lifecycle;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Dates;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.Tests.Clock;

/// <summary>An order that waits while the clock is moved, and does what each of its deadlines asks for as its orchestration does.</summary>
internal sealed class WaitingOrder : IDisposable
{
    public const string NewYork = "America/New_York";
    public const string London = "Europe/London";
    public const string Berlin = "Europe/Berlin";
    public const string Phoenix = "America/Phoenix";

    private const int Endless = 60;
    private readonly PortOrder order;

    /// <param name="waiting">The order as it waits.</param>
    public WaitingOrder(PortOrder waiting)
    {
        // The clock of a test only goes forward.
        if (waiting.StageSince > App.Time.GetUtcNow())
            App.Time.SetUtcNow(waiting.StageSince);
        order = App.Store(waiting);
    }

    public FakeApp App { get; } = new();

    public PortOrder Now => App.Now(order);

    public IReadOnlyList<string> Templates => App.Orders.TemplatesOf(order.Ref);

    /// <summary>What the mails told of the days that have passed.</summary>
    public IEnumerable<string> Days => App.Orders.MailsOf(order.Ref).Select(m => m.Facts["day"]);

    public void Dispose() => App.Dispose();

    /// <summary>An order of the place in a stage, since a moment.</summary>
    public static PortOrder At(string zone, OrderStage stage, DateTimeOffset since) => Builders.PortOrders.UsOrder().In(stage) with
    {
        Market = zone switch { London => "GB", Berlin => "DE", _ => "US" },
        TimeZone = zone,
        StageSince = since,
    };

    /// <summary>An order of the place that has a FOC for the start of the port window of a day, learnt some days before.</summary>
    public static PortOrder WithFoc(string zone, DateOnly date, int daysBefore = 10)
    {
        var foc = LocalTime.ToInstant(date, new TimeOnly(9, 0), LocalTime.FindZone(zone)!);
        var since = foc.AddDays(-daysBefore);
        return At(zone, OrderStage.AwaitingPort, since) with { Foc = new FirmOrderCommitment(date, foc, since) };
    }

    /// <summary>Moves the clock to each deadline, a tick before it too, and meets it; until a moment.</summary>
    /// <returns>What was met, and when.</returns>
    public async Task<List<PortOrderDeadline>> LiveUntilAsync(DateTimeOffset end)
    {
        var met = new List<PortOrderDeadline>();
        while (Next is { } next && next.AtUtc <= end.UtcDateTime)
        {
            Assert.True(met.Count < Endless, "The deadlines have no end.");
            var due = new DateTimeOffset(next.AtUtc, TimeSpan.Zero);
            if (due > App.Time.GetUtcNow())
            {
                App.Time.SetUtcNow(due.AddTicks(-1));
                Assert.Equal(next, Next);
                App.Time.SetUtcNow(due);
            }

            await App.Get<MeetDeadline>().RunAsync(order.Ref, next, default);
            met.Add(next);
        }

        return met;
    }

    /// <summary>Moves the clock to a moment in one jump and meets everything that is due then.</summary>
    public async Task<List<PortOrderDeadline>> JumpToAsync(DateTimeOffset moment)
    {
        App.Time.SetUtcNow(moment);
        var met = new List<PortOrderDeadline>();
        while (Next is { } next && next.AtUtc <= moment.UtcDateTime)
        {
            Assert.True(met.Count < Endless, "The deadlines have no end.");
            await App.Get<MeetDeadline>().RunAsync(order.Ref, next, default);
            met.Add(next);
        }

        return met;
    }

    private PortOrderDeadline? Next => App.Get<PortOrderDeadlines>().Next(Now);
}
