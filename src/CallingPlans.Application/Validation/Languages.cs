using CallingPlans.Domain.Errors;

namespace CallingPlans.Application.Validation;

/// <summary>The languages that the product speaks.</summary>
public static class Languages
{
    public const string English = "en";

    public static IReadOnlyList<string> All => ErrorTexts.Languages;

    public static bool IsKnown(string language) => All.Contains(language);
}
