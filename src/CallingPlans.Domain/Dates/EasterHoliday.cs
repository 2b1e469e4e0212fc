namespace CallingPlans.Domain.Dates;

/// <summary>A holiday a number of days before or after Easter Sunday of the Western churches.</summary>
public sealed record EasterHoliday : HolidayRule
{
    /// <summary>Days after Easter Sunday; negative before it. Good Friday is -2.</summary>
    public required int Offset { get; init; }

    /// <summary>Easter Sunday of a year of the Gregorian calendar.</summary>
    /// <remarks>The method of Meeus, Jones and Butcher (J. Meeus, Astronomical Algorithms, chapter 8).</remarks>
    public static DateOnly Sunday(int year)
    {
        var golden = year % 19;
        var (century, yearOfCentury) = Math.DivRem(year, 100);
        var (leapCenturies, centuryRest) = Math.DivRem(century, 4);
        var moonCorrection = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - leapCenturies - moonCorrection + 15) % 30;
        var (leapYears, yearRest) = Math.DivRem(yearOfCentury, 4);
        var weekday = (32 + (2 * centuryRest) + (2 * leapYears) - epact - yearRest) % 7;
        var exception = (golden + (11 * epact) + (22 * weekday)) / 451;
        var (month, day) = Math.DivRem(epact + weekday - (7 * exception) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }

    private protected override DateOnly DayIn(int year) => Sunday(year).AddDays(Offset);
}
