using System.Buffers;
using System.Text.RegularExpressions;
using PhoneNumbers;

namespace CallingPlans.Infrastructure.Documents.Bills.Values;

/// <summary>A telephone number in a text.</summary>
/// <param name="E164">With its plus sign.</param>
internal sealed record WrittenNumber(string E164, int Start, int End);

/// <summary>Reads telephone numbers as they are written in a country.</summary>
internal sealed partial class TelephoneTexts(string country)
{
    private const int LongestText = 1_000;
    private const int MostTries = 200;
    private const int FewestDigits = 6;
    private const int MostKnown = 5_000;

    private static readonly SearchValues<char> InNumbers = SearchValues.Create(" ()[]/.-+~\u00A0\u202F\u2009\u2010\u2011\u2012\u2013\u2212");

    /// <summary>What was found in the texts so far: the same cell is asked about many times.</summary>
    private readonly Dictionary<string, IReadOnlyList<WrittenNumber>> known = new(StringComparer.Ordinal);

    private static readonly PhoneNumberUtil Plans = PhoneNumberUtil.GetInstance();

    /// <summary>The numbers of a text, in its order.</summary>
    internal IEnumerable<WrittenNumber> FindAll(string text)
    {
        if (text.Length > LongestText || !MayHaveNumber(text))
            return [];
        if (known.TryGetValue(text, out var before))
            return before;
        List<WrittenNumber> found =
        [
            .. Plans.FindNumbers(text, country, PhoneNumberUtil.Leniency.VALID, MostTries)
                .Select(m => new WrittenNumber(Plans.Format(m.Number, PhoneNumberFormat.E164), m.Start, m.Start + m.Length)),
        ];
        if (known.Count < MostKnown)
            known.Add(text, found);
        return found;
    }

    /// <summary>Whether so many digits as a number has follow each other, with nothing between them but what is written inside numbers.</summary>
    private static bool MayHaveNumber(ReadOnlySpan<char> text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            if (char.IsDigit(c))
                digits++;
            else if (!InNumbers.Contains(c))
                digits = 0;
            if (digits >= FewestDigits)
                return true;
        }

        return false;
    }

    /// <summary>
    /// The number that a text begins with, or null. Where it is said to be one, a number that the country has not given out is
    /// one too.
    /// </summary>
    internal WrittenNumber? AtStartOf(string text)
    {
        if (FindAll(text).FirstOrDefault() is { } found)
            return found;
        return Shape().Match(text) is { Success: true } match && Parse(match.Value, Plans.IsPossibleNumber) is { } possible
            ? new WrittenNumber(possible, match.Index, match.Index + match.Length)
            : null;
    }

    /// <summary>The number of the digits in whatever form, or null where the country has no such number.</summary>
    internal string? Parse(string text) => Parse(text, Plans.IsValidNumber);

    /// <summary>Whether it costs the caller nothing or more than usual: the number of a carrier's service, unless a bill says otherwise.</summary>
    internal bool IsFree(string e164) => Plans.GetNumberType(Plans.Parse(e164, country))
        is PhoneNumberType.TOLL_FREE or PhoneNumberType.PREMIUM_RATE or PhoneNumberType.SHARED_COST or PhoneNumberType.UAN;

    private string? Parse(string text, Func<PhoneNumber, bool> isGood)
    {
        try
        {
            var number = Plans.Parse(text, country);
            return isGood(number) ? Plans.Format(number, PhoneNumberFormat.E164) : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^[ (]?(?:\+|0|\d)[\d ()/.\u2011-]{4,20}\d(?![\d])", RegexOptions.None, 1000)]
    private static partial Regex Shape();
}
