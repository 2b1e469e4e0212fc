using CallingPlans.Domain.Errors;

namespace CallingPlans.Domain.Migrations;

/// <summary>Says moves in words. The texts are the files <c>Texts/migrations.*.json</c>, one per language.</summary>
public static class MigrationTexts
{
    private static readonly LanguageFiles<Texts> Files = new("CallingPlans.Domain.Migrations.Texts.migrations");

    /// <summary>Why a move is supported as it is; in English where the language is not one of the product's.</summary>
    public static string Reason(MigrationReason reason, string language) => Files.In(language).Reasons[reason.ToString()];

    /// <summary>What a step asks for; in English where the language is not one of the product's.</summary>
    public static string StepTitle(string step, string language) => Files.In(language).Steps[step];

    private sealed record Texts(IReadOnlyDictionary<string, string> Reasons, IReadOnlyDictionary<string, string> Steps);
}
