using CallingPlans.Infrastructure.Documents.Bills.Labels;

namespace CallingPlans.Infrastructure.Documents.Bills.Values;

/// <summary>Names of months in the languages of the markets, and what they are shortened to.</summary>
internal static class MonthNames
{
    private const int ShortestName = 3;

    private static readonly (string Name, int Month)[] Names =
    [
        .. Vocabulary.All.Values.SelectMany(v => v.Months.SelectMany((names, i) => names.Select(name => (name, i + 1)))).Distinct(),
    ];

    /// <summary>1 to 12 for a name or what it is shortened to; null for other words, and where two months begin so.</summary>
    /// <param name="word">Lower case, without accents.</param>
    internal static int? Find(string word)
    {
        if (word.Length < ShortestName)
            return null;
        if (Array.Find(Names, n => n.Name == word) is { Month: > 0 } whole)
            return whole.Month;
        int[] months = [.. Names.Where(n => n.Name.StartsWith(word, StringComparison.Ordinal)).Select(n => n.Month).Distinct()];
        return months is [var only] ? only : null;
    }
}
