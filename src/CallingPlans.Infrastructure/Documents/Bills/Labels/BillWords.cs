using CallingPlans.Infrastructure.Documents.Bills.Values;

namespace CallingPlans.Infrastructure.Documents.Bills.Labels;

/// <summary>Words that mean the same in whatever language they stand: the file <c>words.json</c>. Plain text.</summary>
internal sealed class BillWords
{
    private static readonly WordsFile File =
        BillData.Read<WordsFile>("CallingPlans.Infrastructure.Documents.Bills.Labels.words.json");

    /// <summary>Articles and prepositions that may stand inside a label or be missing.</summary>
    internal static IReadOnlySet<string> Interior { get; } = Set(File.Interior);

    /// <summary>What labels shorten, written out: <c>acct</c> is <c>account</c>.</summary>
    internal static IReadOnlyDictionary<string, string> Abbreviations { get; } = File.Abbreviations;

    /// <summary>What says in brackets that a number is the main one.</summary>
    internal static IReadOnlySet<string> Main { get; } = Set(File.Main);

    /// <summary>Words before a number that was called: "calls to 020 7946 0000".</summary>
    internal static IReadOnlySet<string> Towards { get; } = Set(File.Towards);

    /// <summary>Words before a label.</summary>
    internal static IReadOnlySet<string> Leading { get; } = Set(File.Leading);

    /// <summary>Ways to write "number".</summary>
    internal static IReadOnlySet<string> Number { get; } = Set(File.Number);

    internal static IReadOnlyList<string> NumberEndings { get; } = [.. File.NumberEndings.Select(PlainText.Of)];

    /// <summary>What shows that a name is a company's.</summary>
    internal static IReadOnlySet<string> LegalForms { get; } = Set(File.LegalForms);

    /// <summary>What shows that a line names a person by what they are: "the office manager".</summary>
    internal static IReadOnlySet<string> Roles { get; } = Set(File.Roles);

    /// <summary>What shows that a line names a part of a company, which is no person.</summary>
    internal static IReadOnlySet<string> Departments { get; } = Set(File.Departments);

    /// <summary>Parts of such words: <c>Kreditorenbuchhaltung</c>.</summary>
    internal static IReadOnlyList<string> PartsOfDepartments { get; } = [.. File.PartsOfDepartments.Select(PlainText.Of)];

    /// <summary>What shows that a name without legal form is a company's: "school", "hotel".</summary>
    internal static IReadOnlySet<string> CompanyWords { get; } = Set(File.CompanyWords);

    /// <summary>Words of buildings and places in an address that has no number in its line.</summary>
    internal static IReadOnlySet<string> Buildings { get; } = Set(File.Buildings);

    /// <summary>What a letter greets with, as keys of labels.</summary>
    internal static IReadOnlySet<string> Greetings { get; } = File.Greetings.Select(LabelText.KeyOf).ToHashSet();

    /// <summary>What the names of many people begin with.</summary>
    internal static IReadOnlySet<string> GivenNames { get; } = Set(File.GivenNames);

    /// <summary>What shows that a company is a carrier.</summary>
    internal static IReadOnlySet<string> Providers { get; } = Set(File.Providers);

    /// <summary>Post-office boxes: no place where a line ends.</summary>
    private static IReadOnlyList<string> Boxes { get; } = [.. File.Boxes.Select(PlainText.Of)];

    /// <summary>What stands between the first and the last number of a range.</summary>
    internal static IReadOnlySet<string> Ranges { get; } = Set(File.Ranges);

    /// <summary>What stands between a number and an extension.</summary>
    internal static IReadOnlySet<string> Extensions { get; } = Set(File.Extensions);

    /// <summary>What a sentence has between a label and its value: "the account number is …".</summary>
    internal static IReadOnlySet<string> Fillers { get; } = Set(File.Fillers);

    /// <summary>Whether a text has a word of banks, such as <c>IBAN</c>.</summary>
    internal static bool NamesBank(string text) => LabelText.TokensOf(text).Any(t => Banks.Contains(t.Text));

    /// <summary>Whether a line of an address is a post-office box.</summary>
    internal static bool IsBox(string line)
    {
        var plain = PlainText.Of(line).TrimStart();
        return Boxes.Any(b => plain.StartsWith(b + " ", StringComparison.Ordinal));
    }

    /// <summary>Parts of words for contracts and references.</summary>
    internal static IReadOnlyList<string> Contracts { get; } = [.. File.Contracts.Select(PlainText.Of)];

    /// <summary>What stands between a bill's number and its date: "Invoice 123 of 3 May".</summary>
    internal static IReadOnlySet<string> Dated { get; } = Set(File.Dated);

    /// <summary>What stands over a company's name in an address, as keys of labels.</summary>
    internal static IReadOnlySet<string> Salutations { get; } = File.Salutations.Select(LabelText.KeyOf).ToHashSet();

    /// <summary>What stands before a company's name in its line, as keys of labels.</summary>
    internal static IReadOnlySet<string> SalutationsBefore { get; } = File.SalutationsBefore.Select(LabelText.KeyOf).ToHashSet();

    private static IReadOnlySet<string> Banks { get; } = Set(File.Banks);

    private static HashSet<string> Set(IEnumerable<string> words) => [.. words.Select(PlainText.Of)];

    private sealed record WordsFile(
        IReadOnlyList<string> Interior,
        IReadOnlyList<string> Leading,
        IReadOnlyList<string> Number,
        IReadOnlyList<string> NumberEndings,
        IReadOnlyList<string> LegalForms,
        IReadOnlyList<string> Roles,
        IReadOnlyList<string> Departments,
        IReadOnlyList<string> PartsOfDepartments,
        IReadOnlyList<string> Providers,
        IReadOnlyList<string> Boxes,
        IReadOnlyList<string> Banks,
        IReadOnlyList<string> Contracts,
        IReadOnlyList<string> Dated,
        IReadOnlyList<string> Salutations,
        IReadOnlyList<string> SalutationsBefore,
        IReadOnlyList<string> Ranges,
        IReadOnlyList<string> Extensions,
        IReadOnlyList<string> Fillers,
        IReadOnlyDictionary<string, string> Abbreviations,
        IReadOnlyList<string> Main,
        IReadOnlyList<string> Towards,
        IReadOnlyList<string> CompanyWords,
        IReadOnlyList<string> GivenNames,
        IReadOnlyList<string> Greetings,
        IReadOnlyList<string> Buildings);
}
