using System.Globalization;

namespace CallingPlans.Benchmarks.Scale;

/// <summary>The tables of costs in docs/scale.md, each between <c>&lt;!-- costs: name --&gt;</c> and <c>&lt;!-- end --&gt;</c>.</summary>
internal sealed class CostBook(string text)
{
    private const char Bound = '≤';

    /// <summary>That of the repository in which this runs.</summary>
    public static CostBook OfRepository() => new(File.ReadAllText(Path.Combine(RepositoryRoot(), "docs", "scale.md")));

    /// <summary>The lines of a table.</summary>
    /// <exception cref="InvalidOperationException">There is no such table.</exception>
    public IReadOnlyList<CostEntry> Read(string table)
    {
        var lines = Between($"<!-- costs: {table} -->").Where(l => l.StartsWith('|')).Skip(2).Select(Parse).ToList();
        return lines.Count > 0 ? lines : throw new InvalidOperationException($"docs/scale.md has no table of costs '{table}'.");
    }

    /// <summary>The lines after a mark, up to the next end.</summary>
    public IEnumerable<string> Between(string mark) => text.Split('\n')
        .SkipWhile(l => l != mark)
        .Skip(1)
        .TakeWhile(l => l != "<!-- end -->");

    private static CostEntry Parse(string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries)[1..^1];
        var count = cells[^1];
        return new CostEntry(
            cells[..^1], int.Parse(count.TrimStart(Bound, ' '), CultureInfo.InvariantCulture), count.StartsWith(Bound));
    }

    /// <summary>The repository in which this runs.</summary>
    public static string RepositoryRoot()
    {
        for (var parent = new DirectoryInfo(AppContext.BaseDirectory); parent is not null; parent = parent.Parent)
        {
            if (File.Exists(Path.Combine(parent.FullName, "CallingPlans.sln")))
                return parent.FullName;
        }

        throw new InvalidOperationException("This does not run inside the repository.");
    }
}
