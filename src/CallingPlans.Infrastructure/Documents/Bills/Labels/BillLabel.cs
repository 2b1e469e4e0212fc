using CallingPlans.Infrastructure.Documents.Bills.Layout;
using CallingPlans.Infrastructure.Documents.Bills.Values;

namespace CallingPlans.Infrastructure.Documents.Bills.Labels;

/// <summary>A label where it stands.</summary>
/// <param name="Start">In the cell's text, as is <paramref name="End"/>.</param>
/// <param name="Words">How many words it has.</param>
/// <param name="Place">What stands before it in its cell.</param>
/// <param name="HasColon">Whether a colon or the like ends it.</param>
internal sealed record BillLabel(
    LabelKind Kind, string Key, TextCell Cell, int Start, int End, int Words, LabelPlace Place, bool HasColon)
{
    /// <summary>Where the next label of the cell begins, or the cell ends.</summary>
    internal int RestEnd
    {
        get;
        init
        {
            field = value;
            Rest = Trimmed(Cell.Text[End..value]);
        }
    }

    /// <summary>Whether it is the first line of a label in two: the second has the value.</summary>
    internal bool IsUpperLine { get; init; }

    /// <summary>What follows it in its cell, up to the next label.</summary>
    internal string Rest { get; private init; } = string.Empty;

    /// <summary>Where <see cref="Rest"/> begins in the cell's text.</summary>
    internal int RestStart => End + Cell.Text[End..RestEnd].TakeWhile(c => LabelFinder.Separators.Contains(c)).Count();

    /// <summary>Without what separates it from its label and the next; the dot of "Ltd." and a bracket that is opened stay.</summary>
    private static string Trimmed(string text)
    {
        var rest = text.TrimStart(LabelFinder.Separators).TrimEnd(LabelFinder.SeparatorsAtEnd);
        return rest.EndsWith(')') && !rest.Contains('(') ? rest.TrimEnd(LabelFinder.Separators) : rest;
    }

    /// <summary>Where the value begins in <see cref="Rest"/>: after the "is" of a sentence.</summary>
    internal int FillersIn(string rest)
    {
        var at = 0;
        while (!HasColon && rest.IndexOf(' ', at) is > 0 and var space && char.IsLower(rest[at]) && BillWords.Fillers.Contains(PlainText.Of(rest[at..space])))
            at = space + 1;
        return at;
    }

    /// <summary>A common word and text after it: hardly a label.</summary>
    internal bool IsWeakText => IsWeak && Rest.Length > 0;

    /// <summary>One word that is common outside labels too.</summary>
    internal bool IsWeak => Words == 1 && !HasColon;
}

/// <summary>What stands before a label in its cell.</summary>
internal enum LabelPlace
{
    /// <summary>Nothing, or an article.</summary>
    Start,

    /// <summary>A dot, a comma, a bar: a list of fields in one line.</summary>
    AfterSeparator,

    /// <summary>Words: it is part of a sentence.</summary>
    Inside,
}
