namespace CallingPlans.Infrastructure.Documents.Bills.Labels;

/// <summary>The words of bills in one language: the files <c>Vocabulary/*.json</c>, with <see cref="Alternatives"/>.</summary>
internal sealed class Vocabulary
{
    private const string Folder = "CallingPlans.Infrastructure.Documents.Bills.Labels.Vocabulary.";

    private readonly string[] sorted;
    private readonly HashSet<(char, char, char)> beginnings;

    private Vocabulary(string language, VocabularyFile file)
    {
        Language = language;
        Months = [.. file.Months.Select(m => (IReadOnlyList<string>)Values.PlainText.Of(m).Split('|'))];
        Honorifics = file.Honorifics.Select(LabelText.KeyOf).ToHashSet();
        TitlesOfBills = file.TitlesOfBills.Select(LabelText.KeyOf).ToHashSet();
        TitlesOfOtherPapers = file.TitlesOfOtherPapers.Select(LabelText.KeyOf).ToHashSet();
        var labels = new Dictionary<string, LabelKind>(StringComparer.Ordinal);
        foreach (var (kind, texts) in file.Labels)
        {
            foreach (var key in texts.SelectMany(Alternatives.Of).Select(LabelText.KeyOf))
            {
                if (!labels.TryAdd(key, kind) && labels[key] != kind)
                    throw new InvalidOperationException($"In {language} \"{key}\" is a label of {labels[key]} and of {kind}.");
            }
        }

        Labels = labels;
        sorted = [.. labels.Keys.Order(StringComparer.Ordinal)];
        beginnings = [.. sorted.Where(k => k.Length > 2).Select(k => (k[0], k[1], k[2]))];
    }

    /// <summary>Every language, by its code (ISO 639-1).</summary>
    internal static IReadOnlyDictionary<string, Vocabulary> All { get; } = typeof(Vocabulary).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Select(name => (Name: name, Language: name[Folder.Length..^".json".Length]))
        .ToDictionary(x => x.Language, x => new Vocabulary(x.Language, BillData.Read<VocabularyFile>(x.Name)), StringComparer.Ordinal);

    internal string Language { get; }

    /// <summary>From January to December, each with its other names.</summary>
    internal IReadOnlyList<IReadOnlyList<string>> Months { get; }

    internal IReadOnlySet<string> Honorifics { get; }

    internal IReadOnlySet<string> TitlesOfBills { get; }

    internal IReadOnlySet<string> TitlesOfOtherPapers { get; }

    /// <summary>By their keys, see <see cref="LabelText"/>.</summary>
    internal IReadOnlyDictionary<string, LabelKind> Labels { get; }

    /// <summary>Whether any label's key begins so.</summary>
    internal bool CanBegin(string key)
    {
        // Most words begin no label.
        if (key.Length > 2 && !beginnings.Contains((key[0], key[1], key[2])))
            return false;
        var at = Array.BinarySearch(sorted, key, StringComparer.Ordinal);
        return at >= 0 || (~at < sorted.Length && sorted[~at].StartsWith(key, StringComparison.Ordinal));
    }

    private sealed record VocabularyFile(
        IReadOnlyList<string> Months,
        IReadOnlyList<string> Honorifics,
        IReadOnlyList<string> TitlesOfBills,
        IReadOnlyList<string> TitlesOfOtherPapers,
        IReadOnlyDictionary<LabelKind, IReadOnlyList<string>> Labels);
}
