namespace CallingPlans.Infrastructure.Documents.Bills;

/// <summary>Names of months in the languages of the markets, and what they are shortened to.</summary>
internal static class MonthNames
{
    private const int ShortestName = 3;

    private static readonly string[][] Names =
    [
        ["january", "januar", "janvier", "enero", "gennaio", "januari"],
        ["february", "februar", "fevrier", "febrero", "febbraio", "februari"],
        ["march", "marz", "mars", "marzo", "maart", "mrt"],
        ["april", "avril", "abril", "aprile"],
        ["may", "mai", "mayo", "maggio", "mei"],
        ["june", "juni", "juin", "junio", "giugno"],
        ["july", "juli", "juillet", "julio", "luglio"],
        ["august", "aout", "agosto", "augustus"],
        ["september", "septembre", "septiembre", "setiembre", "settembre"],
        ["october", "oktober", "octobre", "octubre", "ottobre"],
        ["november", "novembre", "noviembre"],
        ["december", "dezember", "decembre", "diciembre", "dicembre"],
    ];

    /// <summary>1 to 12 for a name or what it is shortened to; null for other words, and where two months begin so.</summary>
    /// <param name="word">Lower case, without accents.</param>
    internal static int? Find(string word)
    {
        if (word.Length < ShortestName)
            return null;
        int[] months =
        [
            .. Enumerable.Range(1, Names.Length)
                .Where(month => Names[month - 1].Any(name => name.StartsWith(word, StringComparison.Ordinal))),
        ];
        return months is [var only] ? only : null;
    }
}
