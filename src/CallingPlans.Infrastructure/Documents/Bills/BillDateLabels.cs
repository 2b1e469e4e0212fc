using System.Text.RegularExpressions;

namespace CallingPlans.Infrastructure.Documents.Bills;

/// <summary>A text that announces a bill's date.</summary>
/// <param name="Text">Lower case, without accents.</param>
/// <param name="MonthFirst">Whether <c>11/03/2026</c> beside it is 3 November; not on a European bill.</param>
internal sealed record BillDateLabel(string Text, bool MonthFirst)
{
    private readonly Regex pattern = new($@"\b{Regex.Escape(Text)}\b", RegexOptions.NonBacktracking);

    /// <summary>Where it stands in a line, as whole words; null where it does not.</summary>
    internal (int Start, int End)? FindIn(string line) =>
        pattern.Match(line) is { Success: true } match ? (match.Index, match.Index + match.Length) : null;
}

/// <summary>The labels in the languages of the markets.</summary>
internal static class BillDateLabels
{
    /// <summary>Labels that can only mean the bill's own date.</summary>
    internal static IReadOnlyList<BillDateLabel> Own { get; } =
    [
        .. English(
            "bill date", "billing date", "date of bill", "date of this bill", "invoice date", "date of invoice", "tax point",
            "statement date", "date of statement", "issue date", "date of issue", "date issued", "issued on", "issued",
            "bill issued", "bill prepared on", "invoice issued"),
        .. DayFirst(
            "rechnungsdatum", "rechnung vom", "ausstellungsdatum",
            "date de facture", "date de la facture", "date de facturation", "date d'emission", "facture du", "emise le",
            "fecha de factura", "fecha de la factura", "fecha factura", "fecha de emision", "fecha de expedicion",
            "data fattura", "data della fattura", "data di emissione", "data emissione", "fattura del",
            "factuurdatum", "datum factuur", "factuur van"),
    ];

    /// <summary>Labels that mean the bill's date only where they begin a line and the date follows at once.</summary>
    internal static IReadOnlyList<BillDateLabel> General { get; } =
        [.. English("date", "dated"), .. DayFirst("datum", "fecha", "data")];

    private static IEnumerable<BillDateLabel> English(params string[] texts) =>
        texts.Select(text => new BillDateLabel(text, MonthFirst: true));

    private static IEnumerable<BillDateLabel> DayFirst(params string[] texts) =>
        texts.Select(text => new BillDateLabel(text, MonthFirst: false));
}
