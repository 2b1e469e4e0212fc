using System.Collections.Concurrent;

namespace CallingPlans.Application.Tests.Fakes;

/// <summary>What was done to the ports, in order: for tests of what has to come before what.</summary>
internal sealed class Journal
{
    private readonly ConcurrentQueue<string> entries = new();

    public IReadOnlyList<string> Entries => [.. entries];

    public void Add(string entry) => entries.Enqueue(entry);

    public void Clear() => entries.Clear();

    /// <summary>Fails unless both happened, and the first before the second.</summary>
    public void AssertOrder(string first, string second)
    {
        var all = Entries.ToList();
        Assert.Contains(first, all);
        Assert.Contains(second, all);
        Assert.True(all.IndexOf(first) < all.IndexOf(second), $"{first} comes after {second}: {string.Join(", ", all)}");
    }
}
