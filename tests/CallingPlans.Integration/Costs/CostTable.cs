using CallingPlans.Benchmarks.Scale;

namespace CallingPlans.Integration.Costs;

/// <summary>Holds what was measured to a table of docs/scale.md.</summary>
internal static class CostTable
{
    /// <summary>
    /// Fails where something costs more than the table says, or less: then the table is to be lowered. <c>≤ n</c> in
    /// the table is a bound for what timing makes vary.
    /// </summary>
    public static void AssertHolds(string table, IReadOnlyDictionary<string, int> measured)
    {
        var expected = CostBook.OfRepository().Read(table).ToDictionary(e => e.Name);
        List<string> differences =
        [
            .. measured.Select(m => Compare(m.Key, m.Value, expected.GetValueOrDefault(m.Key))).OfType<string>(),
            .. expected.Values.Where(e => !measured.ContainsKey(e.Name) && !e.IsBound)
                .Select(e => $"{e.Name}: none any more, the table says {e.Count}: take the line away"),
        ];
        if (differences.Count > 0)
        {
            Assert.Fail($"docs/scale.md, {table}:\n{string.Join('\n', differences)}\n\nMeasured:\n"
                + string.Join('\n', measured.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => $"| {m.Key} | {m.Value} |")));
        }
    }

    private static string? Compare(string what, int count, CostEntry? expected) =>
        expected is null ? $"{what}: {count}, and the table has no such line"
        : count > expected.Count ? $"{what}: {count}, above the {expected.Count} of the table"
        : count < expected.Count && !expected.IsBound ? $"{what}: {count}, below the {expected.Count} of the table: lower it"
        : null;
}
