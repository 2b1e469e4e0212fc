using CallingPlans.Domain.Bills;
using FsCheck.Xunit;

namespace CallingPlans.Domain.Tests.Rules;

public sealed class BillAgeTests
{
    [Theory]
    [InlineData("2026-03-01", "2026-03-31", false)]
    [InlineData("2026-03-01", "2026-04-01", true)]
    [InlineData("2028-02-28", "2028-03-29", false)]
    [InlineData("2028-02-28", "2028-03-30", true)]
    [InlineData("2026-12-10", "2027-01-09", false)]
    [InlineData("2026-03-01", "2026-03-01", false)]
    [InlineData("2026-03-02", "2026-03-01", false)]
    public void ABillIsTakenForThirtyDaysFromItsDate(string bill, string today, bool tooOld) =>
        Assert.Equal(tooOld, BillRules.IsTooOld(Day(bill), Day(today)));

    [Property]
    public bool TheThirtiethDayIsTheLastOfABill(ushort offset)
    {
        var bill = new DateOnly(2000, 1, 1).AddDays(offset);
        var last = BillRules.LastGoodDay(bill);
        return !BillRules.IsTooOld(bill, last) && BillRules.IsTooOld(bill, last.AddDays(1));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
