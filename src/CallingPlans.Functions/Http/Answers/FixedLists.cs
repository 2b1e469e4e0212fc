using System.Globalization;
using CallingPlans.Application.Abstractions.Storage;

namespace CallingPlans.Functions.Http.Answers;

/// <summary>Pages of a list that is all in memory and changes only with the configuration.</summary>
internal static class FixedLists
{
    public static Page<T> PageOf<T>(IReadOnlyList<T> all, PageRequest page)
    {
        var from = page.Continuation is { } position ? int.Parse(position, CultureInfo.InvariantCulture) : 0;
        var to = from + page.Top;
        return new Page<T>(
            [.. all.Skip(from).Take(page.Top)], to < all.Count ? to.ToString(CultureInfo.InvariantCulture) : null);
    }
}
