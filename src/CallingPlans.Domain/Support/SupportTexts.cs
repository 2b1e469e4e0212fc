using CallingPlans.Domain.Errors;

namespace CallingPlans.Domain.Support;

/// <summary>Says needs and desks in words. The texts are the files <c>Texts/support.*.json</c>, one per language.</summary>
public static class SupportTexts
{
    private static readonly LanguageFiles<Texts> Files = new("CallingPlans.Domain.Support.Texts.support");

    /// <summary>The need; in English where the language is not one of the product's.</summary>
    public static string Need(SupportNeed need, string language) => Files.In(language).Needs[need.ToString()];

    /// <summary>The desk's name; in English where the language is not one of the product's.</summary>
    public static string Desk(SupportDesk desk, string language) => Files.In(language).Desks[desk.ToString()];

    private sealed record Texts(IReadOnlyDictionary<string, string> Needs, IReadOnlyDictionary<string, string> Desks);
}
