using System.Text.RegularExpressions;

namespace CallingPlans.Domain.Errors;

/// <summary>
/// Texts with <c>{names}</c> of values, and parts in square brackets that are left out when a value of theirs is
/// missing. Values are put in as they are: brackets and braces inside them mean nothing.
/// </summary>
internal static partial class TextTemplate
{
    internal static string Fill(string template, IReadOnlyDictionary<string, string> values) =>
        Part().Replace(template, part =>
        {
            var text = part.Groups["optional"];
            return Names(text.Value).All(values.ContainsKey)
                ? Name().Replace(text.Value, name => values[name.Groups["name"].Value])
                : string.Empty;
        });

    /// <summary>The names that a text uses, each once.</summary>
    internal static IEnumerable<string> Names(string text) =>
        Name().Matches(text).Select(match => match.Groups["name"].Value).Distinct();

    /// <summary>The text with its optional parts left out.</summary>
    internal static string Always(string template) => Part().Replace(template, string.Empty);

    [GeneratedRegex(@"\[(?<optional>[^\[\]]*)\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Part();

    [GeneratedRegex(@"\{(?<name>[A-Za-z]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
