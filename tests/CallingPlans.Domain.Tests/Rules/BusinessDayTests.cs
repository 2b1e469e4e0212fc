using CallingPlans.Domain.Dates;
using CallingPlans.Domain.Markets;

namespace CallingPlans.Domain.Tests.Rules;

public sealed class BusinessDayTests
{
    private static readonly MarketCatalog Markets = MarketCatalog.Create();
    private static readonly BusinessCalendar UnitedStates = Of("US");

    // Days on which these countries close, from their published calendars of the year.
    [Theory]
    [InlineData("US", "2026-01-19", "Birthday of Martin Luther King, Jr.")]
    [InlineData("US", "2026-05-25", "Memorial Day")]
    [InlineData("US", "2026-07-03", "Independence Day")]
    [InlineData("US", "2027-07-05", "Independence Day")]
    [InlineData("US", "2021-12-24", "Christmas Day")]
    [InlineData("US", "2021-12-31", "New Year's Day")]
    [InlineData("US", "2022-06-20", "Juneteenth National Independence Day")]
    [InlineData("US", "2026-11-26", "Thanksgiving Day")]
    [InlineData("CA", "2026-05-18", "Victoria Day")]
    [InlineData("CA", "2027-05-24", "Victoria Day")]
    [InlineData("CA", "2028-07-03", "Canada Day")]
    [InlineData("CA", "2026-10-12", "Thanksgiving Day")]
    [InlineData("CA", "2026-12-28", "Boxing Day")]
    [InlineData("GB", "2021-12-27", "Christmas Day")]
    [InlineData("GB", "2021-12-28", "Boxing Day")]
    [InlineData("GB", "2022-12-26", "Boxing Day")]
    [InlineData("GB", "2022-12-27", "Christmas Day")]
    [InlineData("GB", "2022-01-03", "New Year's Day")]
    [InlineData("GB", "2026-08-31", "Summer Bank Holiday")]
    [InlineData("DK", "2023-05-05", "General Prayer Day")]
    [InlineData("FI", "2026-06-19", "Midsummer Eve")]
    [InlineData("SE", "2026-06-19", "Midsummer Eve")]
    [InlineData("SE", "2026-10-31", "All Saints' Day")]
    [InlineData("IE", "2023-02-06", "St. Brigid's Day")]
    [InlineData("IE", "2030-02-01", "St. Brigid's Day")]
    [InlineData("IE", "2026-10-26", "October Holiday")]
    [InlineData("NL", "2025-04-26", "King's Day")]
    [InlineData("NL", "2026-04-27", "King's Day")]
    [InlineData("PT", "2026-06-04", "Corpus Christi")]
    [InlineData("DE", "2026-05-14", "Ascension Day")]
    [InlineData("FR", "2026-05-25", "Whit Monday")]
    [InlineData("NO", "2026-04-02", "Maundy Thursday")]
    public void APublicHolidayIsARuleThatHoldsForEveryYear(string country, string day, string name) =>
        Assert.Contains(new Holiday(Day(day), name), Of(country).Holidays(Day(day).Year));

    [Theory]
    [InlineData("US", "2020-06-19")]
    [InlineData("US", "2026-07-06")]
    [InlineData("DK", "2024-04-26")]
    [InlineData("IE", "2022-02-07")]
    [InlineData("IE", "2026-04-03")]
    [InlineData("IE", "2030-02-04")]
    [InlineData("GB", "2026-04-07")]
    [InlineData("IT", "2023-10-04")]
    public void AHolidayIsKeptOnlyInItsYearsAndOnItsDay(string country, string day) =>
        Assert.True(Of(country).IsBusinessDay(Day(day)));

    [Theory]
    [InlineData("2026-01-02", 1, "2026-01-05")]
    [InlineData("2026-01-03", 0, "2026-01-05")]
    [InlineData("2026-01-03", 1, "2026-01-05")]
    [InlineData("2026-01-16", 1, "2026-01-20")]
    [InlineData("2025-12-31", 1, "2026-01-02")]
    [InlineData("2021-12-30", 1, "2022-01-03")]
    [InlineData("2028-02-28", 1, "2028-02-29")]
    [InlineData("2028-02-28", 2, "2028-03-01")]
    [InlineData("2026-07-01", 4, "2026-07-08")]
    public void BusinessDaysLeaveOutWeekendsAndHolidays(string from, int count, string expected) =>
        Assert.Equal(Day(expected), UnitedStates.AddBusinessDays(Day(from), count));

    private static BusinessCalendar Of(string country) => new(Markets.Find(country)!.Calendar);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
