using System.Text;

namespace CallingPlans.Infrastructure.Documents.Bills.Values;

/// <summary>
/// Text to look things up in: lower case, without accents. Written out because the app runs with invariant
/// globalisation, where texts are not decomposed.
/// </summary>
internal static class PlainText
{
    private const string Accented = "àáâãäåæçèéêëìíîïðñòóôõöøœùúûüýÿßł";
    private const string Base = "aaaaaaaceeeeiiiidnooooooouuuuyysl";

    internal static string Of(string text)
    {
        if (Ascii.IsValid(text))
            return text.ToLowerInvariant();
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.ToLowerInvariant())
        {
            var accented = Accented.IndexOf(c, StringComparison.Ordinal);
            if (accented >= 0)
                plain.Append(Base[accented]);
            else if (c is '\u2019' or '\u02BC')
                plain.Append('\'');
            else if (c is '\u2010' or '\u2011' or '\u2012' or '\u2013')
                plain.Append('-');
            else if (c is '\u00A0' or '\u202F' or '\u2009')
                plain.Append(' ');
            else if (c is not (>= '\u0300' and <= '\u036F'))
                plain.Append(c);
        }

        return plain.ToString();
    }
}
