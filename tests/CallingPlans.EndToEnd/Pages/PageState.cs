using CallingPlans.EndToEnd.Harness;

namespace CallingPlans.EndToEnd.Pages;

/// <summary>A state of a page that is reached by doing something on it.</summary>
/// <param name="Name">What is open, wrong, empty or awaited.</param>
/// <param name="Address">With names of the showcase's ids in braces.</param>
/// <param name="Reach">What leads to it.</param>
internal sealed record PageState(string Name, string Address, Func<Visit, Task> Reach)
{
    /// <summary>The width of the window, in pixels.</summary>
    public int Width { get; init; } = 1280;
}
