using System.Text.RegularExpressions;
using CallingPlans.Infrastructure.Documents.Bills.Values;

namespace CallingPlans.Infrastructure.Documents.Bills.Labels;

/// <summary>
/// Makes of a label's text the key it is known by: its words without case, accents, punctuation, articles inside it, and
/// spaces; every way of writing "number" alike. So <c>Kunden-Nr.</c> and <c>Kundennummer</c>, <c>date de la facture</c> and
/// <c>Date facture</c> are the same.
/// </summary>
internal static partial class LabelText
{
    private const string Number = "no";

    /// <summary>The words of a text. A capital in the middle of one begins another: columns that touch are read so.</summary>
    internal static IReadOnlyList<Token> TokensOf(string text)
    {
        var tokens = new List<Token>();
        foreach (var match in Word().EnumerateMatches(text))
        {
            var (start, end) = (match.Index, match.Index + match.Length);
            for (var i = start + 1; i <= end; i++)
            {
                if (i < end && !(char.IsLower(text[i - 1]) && char.IsUpper(text[i])))
                    continue;
                tokens.Add(new Token(Canonical(PlainText.Of(text[start..i])), start, i));
                start = i;
            }
        }

        return tokens;
    }

    internal static string KeyOf(string text)
    {
        var tokens = TokensOf(text);
        var key = new KeyBuilder();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i == 0 || i == tokens.Count - 1 || !BillWords.Interior.Contains(tokens[i].Text))
                key.Add(tokens[i].Text);
        }

        return key.ToString();
    }

    private static string Canonical(string word)
    {
        if (BillWords.Number.Contains(word) || word is "\u2116" or "n°" or "nº" or "no°" or "n.º" or "n.°")
            return Number;
        if (BillWords.Abbreviations.TryGetValue(word, out var whole))
            return whole;
        foreach (var ending in BillWords.NumberEndings)
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal))
                return word[..^ending.Length] + Number;
        }

        return word;
    }

    [GeneratedRegex(@"[nN]\.?[°º]|[\p{L}\p{N}]+|[#\u2116]", RegexOptions.None, 1000)]
    private static partial Regex Word();

    /// <summary>A word of a text, with where it stands.</summary>
    internal readonly record struct Token(string Text, int Start, int End);

    /// <summary>Strings words together; single letters keep a dot between them, so that <c>c/o</c> is not <c>Co.</c></summary>
    internal struct KeyBuilder()
    {
        private string key = string.Empty;
        private bool afterLetter;

        internal void Add(string word) => (key, afterLetter) = (With(word), word.Length == 1);

        internal readonly string With(string word) => afterLetter && word.Length == 1 ? $"{key}.{word}" : key + word;

        public override readonly string ToString() => key;
    }
}
