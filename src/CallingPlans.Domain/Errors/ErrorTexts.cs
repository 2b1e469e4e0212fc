using System.Collections.Frozen;
using System.Text.Json;
using CallingPlans.Domain.Accounts;

namespace CallingPlans.Domain.Errors;

/// <summary>Says errors in words. The texts are the files <c>Texts/errors.*.json</c>, one per language.</summary>
public static class ErrorTexts
{
    /// <summary>The language that stands in for one there are no texts in.</summary>
    public const string DefaultLanguage = "en";

    // An order has up to a thousand numbers; the error's own list has them all.
    private const int MaxNumbersInText = 10;

    private static readonly FrozenDictionary<string, ErrorTextFile> Files = Languages.ToFrozenDictionary(
        language => language, Read, StringComparer.OrdinalIgnoreCase);

    /// <summary>The languages there are texts in, as BCP 47 tags.</summary>
    public static IReadOnlyList<string> Languages => ["en", "zh-TW"];

    /// <summary>The text of a code.</summary>
    /// <param name="code">One of <see cref="ErrorCode"/>.</param>
    /// <param name="language">One of <see cref="Languages"/>; any other is answered in English.</param>
    /// <exception cref="ArgumentException">The code is not in the catalogue.</exception>
    public static ErrorText Get(string code, string language) =>
        FileOf(language).Codes.TryGetValue(code, out var text)
            ? text
            : throw new ArgumentException($"'{code}' is not an error code.", nameof(code));

    /// <summary>An error in words. Values that the error does not bring are left out of the sentence.</summary>
    /// <param name="error">The error; its code has to be in the catalogue.</param>
    /// <param name="language">One of <see cref="Languages"/>; any other is answered in English.</param>
    public static RenderedError Render(ErrorDetail error, string language)
    {
        ArgumentNullException.ThrowIfNull(error);
        var text = Get(error.Code, language);
        var values = ValuesOf(error);
        var detail = TextTemplate.Fill(text.Detail + FileOf(language).CarrierSays + FileOf(language).DeskSays, values);
        return new RenderedError(text.Title, detail, text.Remedy);
    }

    /// <summary>What an account's field says otherwise elsewhere, in words.</summary>
    /// <param name="code">One of <see cref="ErrorCode"/>.</param>
    /// <param name="found">What stands there; null where it only does not know what was entered.</param>
    /// <param name="source">The bill or the losing carrier's record.</param>
    /// <param name="language">One of <see cref="Languages"/>; any other is answered in English.</param>
    public static string RenderDisagreement(string code, string? found, AccountSource source, string language)
    {
        var file = FileOf(language);
        var values = new Dictionary<string, string>();
        if (found is not null)
            values["found"] = found;
        return Get(code, language).Title + TextTemplate.Fill(source == AccountSource.Bill ? file.BillSays : file.RecordSays, values);
    }

    /// <summary>What was found in a document by itself, in words.</summary>
    /// <param name="code">One of <see cref="ErrorCode"/>; <see cref="ErrorCode.InvalidBill"/> where its date is still to come.</param>
    /// <param name="found">What stands there; null for nothing.</param>
    /// <param name="language">One of <see cref="Languages"/>; any other is answered in English.</param>
    public static string RenderFinding(string code, string? found, string language)
    {
        if (code != ErrorCode.InvalidBill)
            return Render(ErrorDetail.Of(code), language).Detail;
        var values = new Dictionary<string, string>();
        if (found is not null)
            values["found"] = found;
        return TextTemplate.Fill(FileOf(language).BillOfTheFuture, values);
    }

    private static Dictionary<string, string> ValuesOf(ErrorDetail error)
    {
        var values = new Dictionary<string, string>(error.Arguments ?? new Dictionary<string, string>());
        if (error.Numbers is { Count: > 0 } numbers)
            values["numbers"] = Listed(numbers);
        if (!string.IsNullOrWhiteSpace(error.RawDetail))
            values["rawDetail"] = error.RawDetail;
        if (!string.IsNullOrWhiteSpace(error.DeskDetail))
            values["deskDetail"] = error.DeskDetail;
        return values;
    }

    private static string Listed(IReadOnlyList<string> numbers)
    {
        var listed = string.Join(", ", numbers.Take(MaxNumbersInText));
        return numbers.Count > MaxNumbersInText ? $"{listed}, … (+{numbers.Count - MaxNumbersInText})" : listed;
    }

    private static ErrorTextFile FileOf(string language) =>
        Files.TryGetValue(language, out var file) ? file : Files[DefaultLanguage];

    private static ErrorTextFile Read(string language)
    {
        var name = $"CallingPlans.Domain.Errors.Texts.errors.{language}.json";
        using var stream = typeof(ErrorTexts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is missing.");
        return JsonSerializer.Deserialize<ErrorTextFile>(stream, JsonSerializerOptions.Web)!;
    }
}
