namespace CallingPlans.EndToEnd.Harness;

/// <summary>The console's texts in a language, by their keys, as they come with the app.</summary>
internal sealed class ConsoleTexts(string language)
{
    private readonly IReadOnlyDictionary<string, string> texts = TextModule.Read(language);

    public string Language { get; } = language;

    public string this[string key] => texts[key];

    /// <summary>A text with values in place of its names in braces.</summary>
    public string Format(string key, params (string Name, object Value)[] values) => values.Aggregate(
        texts[key], (text, value) => text.Replace($"{{{value.Name}}}", value.Value.ToString(), StringComparison.Ordinal));

}
