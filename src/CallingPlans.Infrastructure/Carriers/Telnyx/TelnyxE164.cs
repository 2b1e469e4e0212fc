using System.Text.RegularExpressions;
using CallingPlans.Domain.Numbers;

namespace CallingPlans.Infrastructure.Carriers.Telnyx;

/// <summary>Reads numbers as Telnyx writes them. It is asked for none that this product would not take; what it adds is taken as it is.</summary>
internal static partial class TelnyxE164
{
    /// <summary>The number; null where the text is none.</summary>
    internal static TelephoneNumber? Read(string? text) => text is not null && Form().Match(text) is { Success: true } match
        ? TelephoneNumber.Restore($"+{match.Groups[1].Value}")
        : null;

    /// <summary>Those of the texts that are numbers.</summary>
    internal static IEnumerable<TelephoneNumber> ReadAll(IEnumerable<string?> texts) =>
        texts.Select(Read).OfType<TelephoneNumber>();

    [GeneratedRegex(@"^\+?([1-9][0-9]{6,14})$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
