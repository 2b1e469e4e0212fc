using System.Collections.Frozen;
using System.Text;

namespace CallingPlans.Domain.Accounts;

/// <summary>
/// The words of names and addresses, without case, punctuation and accents. Letters are written out because the app runs with
/// invariant globalisation, where texts are not decomposed.
/// </summary>
internal static class AccountWords
{
    private const string Accented = "àáâãäåāăąçćčďđèéêëēėęěğìíîïīįıłľĺñńňòóôõöøōőðŕřśšșşťțţùúûüūůűųýÿžźżß";
    private const string Plain = "aaaaaaaaacccddeeeeeeeegiiiiiiilllnnnoooooooodrrsssstttuuuuuuuuyyzzzs";

    /// <summary>How a letter is written where it cannot be written: Mueller for Müller.</summary>
    private static readonly FrozenDictionary<char, string> WrittenOut = new Dictionary<char, string>
    {
        ['ä'] = "ae",
        ['ö'] = "oe",
        ['ü'] = "ue",
        ['ø'] = "oe",
        ['å'] = "aa",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ß'] = "ss",
        ['þ'] = "th",
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> LegalForms = Words(
        """
        inc incorporated llc lllp llp lp ltd limited corp corporation co company pllc plc pc cic
        gmbh ag kg kgaa ug ohg gbr ev eg se sa sas sasu sarl eurl snc sci scop scs sprl srl spa sapa ss bv nv vof cv bvba
        ab hb as asa aps ivs da ans oy oyj abp sl slu sal sau lda ltda unipessoal sagl sagi gesmbh haftungsbeschrankt
        the and und et og och y e en
        """);

    private static readonly FrozenSet<string> Titles = Words("mr mrs ms miss mx dr prof ing dipl herr frau m mme mlle monsieur madame sr sra sig hr fr");

    private static readonly FrozenDictionary<string, string> Streets = Shortened(
        """
        st street str strasse straat saint sankt
        av avenue ave avn avenida avda avd
        bd boulevard blvd boul bld bvd bulevard
        rd road
        dr drive drv
        ln lane laan
        ct court crt
        pl place platz plaza plz placa pza praca piazza pzza plein pln
        sq square
        hwy highway
        pkwy parkway pky pwy
        ter terrace terr
        cir circle
        trl trail
        cl close calle
        cres crescent
        gdns gardens gdn
        fl floor flr
        r rue rua
        ch chemin che
        rte route
        all allee
        imp impasse
        via v vej vei veien vejen vagen
        vle viale
        cso corso
        g gasse gata gatan gate
        n north
        s south
        e east
        w west
        ne northeast
        nw northwest
        se southeast
        sw southwest
        """);

    private static readonly FrozenSet<string> Designators = Words("suite ste unit apt apartment room rm no nr num numero number");

    private static readonly (string Ending, string Word)[] StreetEndings =
        [("strasse", "st"), ("straat", "st"), ("str", "st"), ("gatan", "g"), ("gasse", "g"), ("vagen", "via"), ("platz", "pl"), ("plein", "pl"), ("laan", "ln")];

    /// <summary>The words of a text, once for each way in which its letters may be written without accents.</summary>
    public static IEnumerable<IReadOnlyList<string>> Spellings(string text)
    {
        yield return Split(text, writesOut: false);
        if (text.Any(c => WrittenOut.ContainsKey(char.ToLowerInvariant(c))))
            yield return Split(text, writesOut: true);
    }

    public static bool IsLegalForm(string word) => LegalForms.Contains(word);

    public static bool IsTitle(string word) => Titles.Contains(word);

    public static string OfCity(string word) => word is "saint" or "sankt" ? "st" : word;

    /// <summary>A word of a street, shortened; none where it says only what kind of number follows.</summary>
    public static IEnumerable<string> OfStreet(string word)
    {
        if (Designators.Contains(word))
            return [];
        if (Streets.TryGetValue(word, out var shortened))
            return [shortened];
        foreach (var (ending, street) in StreetEndings)
        {
            if (word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal))
                return [word[..^ending.Length], street];
        }

        return SplitNumber(word);
    }

    /// <summary>12a is 12 a.</summary>
    private static IEnumerable<string> SplitNumber(string word)
    {
        var digits = word.TakeWhile(char.IsAsciiDigit).Count();
        return digits > 0 && digits < word.Length ? [word[..digits], word[digits..]] : [word];
    }

    private static List<string> Split(string text, bool writesOut)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.ToLowerInvariant())
        {
            if (writesOut && WrittenOut.TryGetValue(c, out var written))
                plain.Append(written);
            else if (c is 'ß')
                plain.Append("ss");
            else if (c is 'æ')
                plain.Append("ae");
            else if (c is 'œ')
                plain.Append("oe");
            else if (Accented.IndexOf(c, StringComparison.Ordinal) is >= 0 and var accented)
                plain.Append(Plain[accented]);
            else if (char.IsLetterOrDigit(c))
                plain.Append(c);
            else if (c is not ('.' or '\'' or '’' or '`' or (>= '\u0300' and <= '\u036F')))
                plain.Append(' ');
            else if (c == '.')
                // "Str.5" is two words, "S.p.A." is one.
                plain.Append('.');
        }

        return Join(plain.ToString().Split([' '], StringSplitOptions.RemoveEmptyEntries).SelectMany(Dotted));
    }

    /// <summary>Letters with dots between them are one word; anything else with a dot inside is several.</summary>
    private static IEnumerable<string> Dotted(string text)
    {
        var parts = text.Split('.', StringSplitOptions.RemoveEmptyEntries);
        return parts.All(p => p.Length == 1) ? [string.Concat(parts)] : parts;
    }

    /// <summary>Single letters side by side are one word: "S p A".</summary>
    private static List<string> Join(IEnumerable<string> words)
    {
        var joined = new List<string>();
        var letters = string.Empty;
        foreach (var word in words.Where(w => w.Length > 0).Append(string.Empty))
        {
            if (word.Length == 1 && char.IsLetter(word[0]))
            {
                letters += word;
                continue;
            }

            if (letters.Length > 0)
                joined.Add(letters);
            letters = string.Empty;
            if (word.Length > 0)
                joined.Add(word);
        }

        return joined;
    }

    private static FrozenSet<string> Words(string text) =>
        text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Each line: a word as it is shortened, and what it is short for.</summary>
    private static FrozenDictionary<string, string> Shortened(string text) => text
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        .SelectMany(line => line.Select(word => (word, line[0])))
        .DistinctBy(pair => pair.word)
        .ToFrozenDictionary(pair => pair.word, pair => pair.Item2, StringComparer.Ordinal);
}
