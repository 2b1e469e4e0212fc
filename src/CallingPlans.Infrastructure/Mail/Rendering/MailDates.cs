using System.Globalization;

namespace CallingPlans.Infrastructure.Mail.Rendering;

/// <summary>Writes days and moments the way the language does.</summary>
internal static class MailDates
{
    /// <summary>A fact that is a day (<c>yyyy-MM-dd</c>) or an instant (RFC 3339) in words; any other text as it is.</summary>
    internal static string InWords(string fact, DateTexts texts)
    {
        if (DateOnly.TryParseExact(fact, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return Day(day, texts);
        return fact.Contains('T') && DateTimeOffset.TryParse(
            fact, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? Moment(moment, texts)
            : fact;
    }

    internal static string Moment(DateTimeOffset moment, DateTexts texts) =>
        moment.UtcDateTime.ToString(texts.Moment, CultureInfo.InvariantCulture);

    private static string Day(DateOnly day, DateTexts texts)
    {
        var date = day.ToString(texts.Date, CultureInfo.InvariantCulture);
        return texts.Weekdays.Count == 0 ? date : $"{date}（{texts.Weekdays[(int)day.DayOfWeek]}）";
    }
}
