namespace CallingPlans.Infrastructure.Tables;

/// <summary>A range of row keys: from (included) to (excluded), compared by their characters' codes.</summary>
internal readonly record struct RowRange(string From, string To)
{
    /// <summary>All rows whose key begins with the parts given, followed by a separator.</summary>
    public static RowRange Under(params ReadOnlySpan<string> parts)
    {
        var prefix = TableKey.Of(parts);
        // The character after the separator: nothing that begins with the prefix and a separator comes after it.
        return new RowRange(prefix + TableKey.Separator, prefix + (char)(TableKey.Separator + 1));
    }

    /// <summary>All rows of a partition; keys are ASCII.</summary>
    public static RowRange All { get; } = new(string.Empty, "\u007e\u007e");
}
