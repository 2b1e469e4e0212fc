using System.Globalization;
using CallingPlans.Application.NewNumbers.Lifecycle;
using CallingPlans.Application.Tests.NewNumbers;
using CallingPlans.Domain.Errors;

namespace CallingPlans.Application.Tests.Clock;

/// <summary>A hold lasts ten minutes, and terms are called to mind after 2, 9 and 16 days of 24 hours, whatever walls show.</summary>
public sealed class NumberHoldsAndTermsRemindersTests
{
    /// <summary>Minutes before clocks go forward or back, before a year ends, and before, on and after 29 February.</summary>
    public static TheoryData<string> Moments =>
    [
        "2026-03-08T06:55Z", "2026-11-01T05:55Z", "2026-03-29T00:55Z", "2026-10-25T00:55Z",
        "2027-01-01T04:55Z", "2028-02-28T23:55Z", "2028-02-29T23:55Z", "2027-02-28T23:55Z", "2100-02-28T23:55Z",
    ];

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task Hold_IsGoodForTenMinutes_AndNotATickLonger(string moment)
    {
        using var rig = At(moment);
        var begun = rig.App.Time.GetUtcNow();
        var (early, late) = (await rig.FindAsync(), await rig.FindAsync());
        Assert.Equal(begun.AddMinutes(10), early.HeldUntil);

        rig.App.Time.SetUtcNow(begun.AddMinutes(10).AddTicks(-1));
        Assert.True((await rig.PlaceAsync(NumberRig.Choose(early, early.Numbers[0]))).Succeeded);
        rig.App.Time.SetUtcNow(begun.AddMinutes(10));
        var expired = await rig.PlaceAsync(NumberRig.Choose(late, late.Numbers[0]));

        Assert.Equal(ErrorCode.ReservationExpired, NumberRig.CodeOf(expired));
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task Terms_AreCalledToMindAfterTwoDaysAndThenWeekly(string moment)
    {
        using var rig = At(moment);
        var order = await rig.ProvisionedAsync();
        var begun = rig.App.Time.GetUtcNow();

        foreach (var (number, days) in (IEnumerable<(int, int)>)[(1, 2), (2, 9), (3, 16)])
        {
            var next = rig.App.Get<ReadNumberOrder>().NextReminder(rig.App.NumberOrders.Get(order.Ref))!;
            Assert.Equal(new TermsReminder(number, begun.AddDays(days).UtcDateTime), next);
            rig.App.Time.SetUtcNow(begun.AddDays(days));
            await rig.App.Get<RemindOfTerms>().RunAsync(order.Ref, next, default);
        }
    }

    private static NumberRig At(string moment)
    {
        var rig = new NumberRig();
        rig.App.Time.SetUtcNow(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture));
        return rig;
    }
}
