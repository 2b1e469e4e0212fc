namespace CallingPlans.Domain.Accounts;

/// <summary>Whether two writings of a fact mean the same to a person.</summary>
public static class AccountText
{
    private const int ShortestRegionName = 4;

    /// <summary>Account numbers: how they are grouped does not count.</summary>
    public static bool AreSameCodes(string one, string other) =>
        string.Equals(CodeOf(one), CodeOf(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>Companies: legal forms do not count.</summary>
    public static bool AreSameCompanies(string one, string other) => AreSame(one, other, CompanyOf);

    /// <summary>People: titles do not count, nor which of the names comes first.</summary>
    public static bool AreSamePeople(string one, string other) => AreSame(one, other, PersonOf);

    /// <summary>Streets: shortened words do not count, nor where the house number stands.</summary>
    public static bool AreSameStreets(string one, string other) => AreSame(one, other, StreetOf);

    public static bool AreSameCities(string one, string other) => AreSame(one, other, CityOf);

    /// <summary>A region's code and its name are not held against each other.</summary>
    public static bool AreSameRegions(string one, string other) =>
        AreSame(one, other, CityOf) || (one.Trim().Length < ShortestRegionName) != (other.Trim().Length < ShortestRegionName);

    /// <summary>Postal codes: a country's letters in front do not count, nor an extension that only one of them has.</summary>
    public static bool AreSamePostalCodes(string one, string other)
    {
        var (a, b) = (PostalCodeOf(one), PostalCodeOf(other));
        return a == b || IsExtended(a, b) || IsExtended(b, a);
    }

    private static bool AreSame(string one, string other, Func<IReadOnlyList<string>, string> meaning)
    {
        var meant = AccountWords.Spellings(one).Select(meaning).ToList();
        return AccountWords.Spellings(other).Select(meaning).Any(meant.Contains);
    }

    private static string CompanyOf(IReadOnlyList<string> words)
    {
        var own = words.Where(w => !AccountWords.IsLegalForm(w)).ToList();
        return string.Concat(own.Count > 0 ? own : words);
    }

    private static string PersonOf(IReadOnlyList<string> words)
    {
        var own = words.Where(w => !AccountWords.IsTitle(w)).ToList();
        return string.Join(' ', (own.Count > 0 ? own : words).Order(StringComparer.Ordinal));
    }

    private static string StreetOf(IReadOnlyList<string> words) =>
        string.Join(' ', words.SelectMany(AccountWords.OfStreet).Order(StringComparer.Ordinal));

    private static string CityOf(IReadOnlyList<string> words) => string.Concat(words.Select(AccountWords.OfCity));

    private static string CodeOf(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static string PostalCodeOf(string text)
    {
        var code = CodeOf(text).ToUpperInvariant();
        var digits = code.TrimStart([.. Enumerable.Range('A', 26).Select(c => (char)c)]);
        return digits.Length > 0 && digits.All(char.IsAsciiDigit) ? digits : code;
    }

    /// <summary>ZIP+4 and ZIP.</summary>
    private static bool IsExtended(string full, string code) =>
        full.Length == 9 && code.Length == 5 && full.All(char.IsAsciiDigit) && full.StartsWith(code, StringComparison.Ordinal);
}
