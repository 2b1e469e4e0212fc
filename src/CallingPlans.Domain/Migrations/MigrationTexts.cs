using System.Collections.Frozen;
using System.Text.Json;
using CallingPlans.Domain.Errors;

namespace CallingPlans.Domain.Migrations;

/// <summary>Says moves in words. The texts are the files <c>Texts/migrations.*.json</c>, one per language.</summary>
public static class MigrationTexts
{
    private static readonly FrozenDictionary<string, TextFile> Files =
        ErrorTexts.Languages.ToFrozenDictionary(language => language, Read);

    /// <summary>Why a move is supported as it is; in English where the language is not one of the product's.</summary>
    public static string Reason(MigrationReason reason, string language) => FileOf(language).Reasons[reason.ToString()];

    /// <summary>What a step asks for; in English where the language is not one of the product's.</summary>
    public static string StepTitle(string step, string language) => FileOf(language).Steps[step];

    private static TextFile FileOf(string language) =>
        Files.TryGetValue(language, out var file) ? file : Files[ErrorTexts.DefaultLanguage];

    private static TextFile Read(string language)
    {
        var name = $"CallingPlans.Domain.Migrations.Texts.migrations.{language}.json";
        using var stream = typeof(MigrationTexts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is missing.");
        return JsonSerializer.Deserialize<TextFile>(stream, JsonSerializerOptions.Web)!;
    }

    private sealed record TextFile(IReadOnlyDictionary<string, string> Reasons, IReadOnlyDictionary<string, string> Steps);
}
