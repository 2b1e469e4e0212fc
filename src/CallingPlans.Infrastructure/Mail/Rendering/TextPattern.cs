using System.Text.RegularExpressions;

namespace CallingPlans.Infrastructure.Mail.Rendering;

/// <summary>
/// Fills <c>{names}</c> of a text with values. A part in square brackets is said only where every value in it is known.
/// </summary>
internal static partial class TextPattern
{
    /// <exception cref="ArgumentException">A value outside brackets is missing.</exception>
    internal static string Fill(string pattern, IReadOnlyDictionary<string, string> values) =>
        Parts().Replace(pattern, part => part.Groups["optional"] is { Success: true } optional
            ? FillOptional(optional.Value, values)
            : values.TryGetValue(part.Groups["name"].Value, out var value)
                ? value
                : throw new ArgumentException($"The mail needs a value '{part.Groups["name"].Value}'.", nameof(values)));

    private static string FillOptional(string part, IReadOnlyDictionary<string, string> values) =>
        Names().Matches(part).All(m => values.ContainsKey(m.Groups["name"].Value))
            ? Names().Replace(part, m => values[m.Groups["name"].Value])
            : string.Empty;

    [GeneratedRegex(@"\[(?<optional>[^\[\]]*)\]|\{(?<name>[A-Za-z]+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parts();

    [GeneratedRegex(@"\{(?<name>[A-Za-z]+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Names();
}
