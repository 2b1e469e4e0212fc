using System.Globalization;
using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.PortOrders.Lifecycle;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using FsCheck.Xunit;
using static CallingPlans.Application.Tests.Clock.WaitingOrder;

namespace CallingPlans.Application.Tests.Clock;

/// <summary>
/// The wait for an LOA is measured in time that has passed: after 1, 3, 7 and 14 days of 24 hours a reminder, after 30 the end,
/// whatever the clocks on walls do meanwhile.
/// </summary>
public sealed class LoaRemindersAndExpiryTests
{
    private static readonly int[] Days = [1, 3, 7, 14, 30];
    private static readonly FakeApp App = new();

    public static TheoryData<string, string, string> Waits => new()
    {
        // Place, begin of the wait, and the day on the wall that the mails name as its end.
        { NewYork, "2026-03-05T15:00Z", "2026-04-04" },
        { NewYork, "2026-10-20T14:00Z", "2026-11-19" },
        { London, "2026-03-27T12:00Z", "2026-04-26" },
        { London, "2026-10-23T12:00Z", "2026-11-22" },
        // Begun an hour before midnight in winter, it ends as the next day begins in summer; and the other way round.
        { Berlin, "2026-03-15T22:30Z", "2026-04-15" },
        { Berlin, "2026-10-09T22:15Z", "2026-11-08" },
        { Phoenix, "2026-03-05T15:00Z", "2026-04-04" },
        { Phoenix, "2026-10-20T15:00Z", "2026-11-19" },
        { NewYork, "2026-12-20T15:00Z", "2027-01-19" },
        { London, "2028-01-31T12:00Z", "2028-03-01" },
        { London, "2027-01-31T12:00Z", "2027-03-02" },
        { Berlin, "2100-01-31T12:00Z", "2100-03-02" },
    };

    [Theory]
    [MemberData(nameof(Waits))]
    public async Task Reminders_ComeAfterThatManyDaysOfTwentyFourHours_AndThenTheEnd(string zone, string begin, string until)
    {
        var since = DateTimeOffset.Parse(begin, CultureInfo.InvariantCulture);
        using var waiting = new WaitingOrder(At(zone, OrderStage.AwaitingLoa, since));

        var met = await waiting.LiveUntilAsync(since.AddDays(60));

        Assert.Equal(Days.Select(d => since.AddDays(d).UtcDateTime), met.Select(d => d.AtUtc));
        Assert.Equal([.. Enumerable.Repeat(MailTemplates.LoaReminder, 4), MailTemplates.LoaExpired], OfTheLoa(waiting));
        Assert.Equal(PortOrderStatus.Cancelled, waiting.Now.Status);
        Assert.All(
            waiting.App.Orders.MailsOf(waiting.Now.Ref).Where(m => m.Template == MailTemplates.LoaReminder).Zip(Days),
            mail => Assert.Equal(($"{mail.Second}", until), (mail.First.Facts["day"], mail.First.Facts["until"])));
    }

    [Theory]
    [MemberData(nameof(Waits))]
    public async Task Reminders_AfterOneJumpOverTheirMonth_ComeOnceInOrder(string zone, string begin, string until)
    {
        var since = DateTimeOffset.Parse(begin, CultureInfo.InvariantCulture);
        using var waiting = new WaitingOrder(At(zone, OrderStage.AwaitingLoa, since));

        var met = await waiting.JumpToAsync(since.AddDays(30));

        Assert.Equal([1, 2, 3, 4, 1], met.Select(d => d.Number));
        Assert.Equal([.. Enumerable.Repeat(MailTemplates.LoaReminder, 4), MailTemplates.LoaExpired], OfTheLoa(waiting));
        Assert.Equal(until, waiting.App.Orders.MailsOf(waiting.Now.Ref)[0].Facts["until"]);
    }

    [Property(MaxTest = 500)]
    public bool Deadlines_OfAWaitBegunAtAnyMoment_AreThoseDurationsAfterIt(byte place, uint minutes)
    {
        var since = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes % 46_000_000);
        var order = At(Places.Any(place), OrderStage.AwaitingLoa, since);

        return Days.Select((days, sent) => (days, sent)).All(each =>
            App.Get<PortOrderDeadlines>().Next(order with { Reminders = new ReminderCounts(Loa: each.sent) })!.AtUtc
                == since.AddDays(each.days).UtcDateTime);
    }

    /// <summary>The bill passes its age meanwhile, which is told in between.</summary>
    private static IEnumerable<string> OfTheLoa(WaitingOrder waiting) => waiting.Templates.Where(t => t != MailTemplates.BillStale);
}
