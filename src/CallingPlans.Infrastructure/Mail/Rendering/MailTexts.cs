using System.Collections.Frozen;
using System.Text.Json;

namespace CallingPlans.Infrastructure.Mail.Rendering;

/// <summary>The texts of the mails in one language, from <c>Mail/Texts/mail.{language}.json</c>.</summary>
internal sealed record MailTexts
{
    private const string DefaultLanguage = "en";

    private static readonly FrozenDictionary<string, MailTexts> Files =
        new[] { DefaultLanguage, "zh-TW" }.ToFrozenDictionary(language => language, Read, StringComparer.OrdinalIgnoreCase);

    public required CommonTexts Common { get; init; }

    /// <summary>Days ahead in words: <c>0</c>, <c>1</c> and <c>other</c>.</summary>
    public required IReadOnlyDictionary<string, string> Days { get; init; }

    public required DateTexts Dates { get; init; }

    /// <summary>What people call a field, by its JSON pointer.</summary>
    public required IReadOnlyDictionary<string, string> Fields { get; init; }

    /// <summary>What a signed link is for.</summary>
    public required IReadOnlyDictionary<string, string> Purposes { get; init; }

    public required IReadOnlyDictionary<string, TemplateTexts> Templates { get; init; }

    /// <summary>The texts of a language; those of English where there are none.</summary>
    internal static MailTexts Of(string language) => Files.GetValueOrDefault(language) ?? Files[DefaultLanguage];

    /// <summary>The name of a field, or of the nearest one around it; the pointer where none is known.</summary>
    internal string NameOf(string pointer)
    {
        for (var part = pointer; part.Length > 0; part = part[..part.LastIndexOf('/')])
        {
            if (Fields.TryGetValue(part, out var name))
                return name;
            if (!part.Contains('/'))
                break;
        }

        return pointer;
    }

    /// <summary>A value with its label.</summary>
    internal string Labelled(string label, string value) =>
        TextPattern.Fill(Common.Pair, new Dictionary<string, string> { ["label"] = label, ["value"] = value });

    private static MailTexts Read(string language)
    {
        var name = $"CallingPlans.Infrastructure.Mail.Texts.mail.{language}.json";
        using var stream = typeof(MailTexts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is missing.");
        return JsonSerializer.Deserialize<MailTexts>(stream, JsonSerializerOptions.Web)!;
    }
}

/// <summary>Words that every mail uses.</summary>
/// <param name="Pair">How a <c>{label}</c> and its <c>{value}</c> are written.</param>
internal sealed record CommonTexts(
    string Order,
    string Pair,
    string PortDate,
    string Numbers,
    string More,
    string Findings,
    string Field,
    string Remedy,
    string Documents,
    string Todo,
    string Open,
    string Why,
    string WhyLink);

/// <summary>How dates are written.</summary>
/// <param name="Weekdays">Sunday first; added in brackets. Empty where the format names the day itself.</param>
internal sealed record DateTexts(string Date, string Moment, IReadOnlyList<string> Weekdays);

/// <summary>What one template says.</summary>
/// <param name="Open">The text of its link; the common one where it is null.</param>
internal sealed record TemplateTexts(string Subject, string Happened, string Todo, string? Open = null);
