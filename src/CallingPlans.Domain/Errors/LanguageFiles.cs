using System.Collections.Frozen;
using System.Text.Json;

namespace CallingPlans.Domain.Errors;

/// <summary>Texts that come as one embedded file per language of the product.</summary>
internal sealed class LanguageFiles<T>
{
    private readonly FrozenDictionary<string, T> files;

    /// <param name="name">The resource's name before the language: <c>CallingPlans.Domain.Support.Texts.support</c>.</param>
    /// <exception cref="InvalidOperationException">The file of a language is missing.</exception>
    public LanguageFiles(string name) => files = ErrorTexts.Languages.ToFrozenDictionary(
        language => language, language => Read($"{name}.{language}.json"), StringComparer.OrdinalIgnoreCase);

    /// <summary>The texts in a language; in English where it is not one of the product's.</summary>
    public T In(string language) => files.TryGetValue(language, out var file) ? file : files[ErrorTexts.DefaultLanguage];

    private static T Read(string resource)
    {
        using var stream = typeof(LanguageFiles<T>).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is missing.");
        return JsonSerializer.Deserialize<T>(stream, JsonSerializerOptions.Web)!;
    }
}
