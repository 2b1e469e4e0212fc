using CallingPlans.Infrastructure.Documents.Bills.Layout;
using CallingPlans.Infrastructure.Documents.Bills.Markets;

namespace CallingPlans.Infrastructure.Documents.Bills.Values;

/// <summary>Reads the dates of one document, all in the order in which it writes day and month.</summary>
internal sealed class BillDates
{
    /// <summary>Signs of a date before it: <c>on the 3rd</c>, <c>den 3.</c>, <c>Tuesday, 3</c>.</summary>
    private const int LongestLead = 14;

    private const int MostDates = 500;

    internal BillDates(IEnumerable<TextCell> cells, BillMarket market)
    {
        MonthFirst = market.Dates switch
        {
            DateOrder.DayFirst => false,
            DateOrder.MonthFirst => true,
            _ => MonthFirstOf(cells),
        };
    }

    /// <summary>Whether <c>11/03/2026</c> is 3 November; null where nothing shows it.</summary>
    internal bool? MonthFirst { get; }

    /// <summary>The date that a text begins with, and where in the text it ends; null where there is none or it could be two.</summary>
    internal (DateOnly Date, int End)? AtStartOf(string text)
    {
        var plain = PlainText.Of(text);
        if (WrittenDate.FindAll(plain, MonthFirst ?? false).FirstOrDefault() is not { } found
            || found.Start > LongestLead || plain.AsSpan(0, found.Start).ContainsAnyInRange('0', '9')
            || (MonthFirst is null && found.IsAmbiguous && found.Date.Day != found.Date.Month))
            return null;
        return (found.Date, found.End);
    }

    /// <summary>
    /// A date whose day can be no month shows the order. Else dates of one bill lie close together: the right reading makes
    /// the shorter span.
    /// </summary>
    private static bool? MonthFirstOf(IEnumerable<TextCell> cells)
    {
        var texts = cells.Select(c => PlainText.Of(c.Text)).Where(t => t.AsSpan().ContainsAnyInRange('0', '9')).ToList();
        var shown = texts.SelectMany(t => WrittenDate.FindAll(t, monthFirst: false)).Take(MostDates).Select(d => d.MonthFirst).OfType<bool>().Distinct().ToList();
        if (shown is [var order])
            return order;
        var (day, month) = (SpanOf(texts, monthFirst: false), SpanOf(texts, monthFirst: true));
        return day == month ? null : month < day;
    }

    private static int SpanOf(List<string> texts, bool monthFirst)
    {
        var dates = texts.SelectMany(t => WrittenDate.FindAll(t, monthFirst)).Take(MostDates).Select(d => d.Date.DayNumber).ToList();
        return dates.Count == 0 ? 0 : dates.Max() - dates.Min();
    }
}
