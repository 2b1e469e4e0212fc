using System.Net.Mail;
using System.Text;
using CallingPlans.Domain.Errors;

namespace CallingPlans.Application.Validation;

/// <summary>
/// What a text that people send may hold: no control characters, no other ends of lines, nothing that turns the direction of
/// writing.
/// </summary>
public static class TextRules
{
    /// <summary>The longest name, address line or reason that is taken, in characters.</summary>
    public const int MaxLength = 200;

    /// <summary>The longest free text, such as a request to the desk.</summary>
    public const int MaxDetailLength = 2000;

    private const int MaxEmailLength = 254;

    /// <summary>The text trimmed; null where it is missing or blank. What is not allowed becomes an error.</summary>
    public static string? Optional(string? text, string field, ICollection<ErrorDetail> errors, int maxLength = MaxLength)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (text.Length > maxLength)
            errors.Add(Invalid(field, $"at most {maxLength} characters"));
        else if (!IsPlain(text))
            errors.Add(Invalid(field, "text without control characters"));
        return text.Trim();
    }

    /// <summary>As <see cref="Optional"/>; missing or blank is an error too.</summary>
    public static string Required(string? text, string field, ICollection<ErrorDetail> errors, int maxLength = MaxLength)
    {
        if (string.IsNullOrWhiteSpace(text))
            errors.Add(Invalid(field, "a text"));
        return Optional(text, field, errors, maxLength) ?? string.Empty;
    }

    /// <summary>An e-mail address, bare.</summary>
    public static string RequiredEmail(string? text, string field, ICollection<ErrorDetail> errors)
    {
        var address = text?.Trim() ?? string.Empty;
        if (!IsEmail(address))
            errors.Add(Invalid(field, "an e-mail address"));
        return address;
    }

    /// <summary>Whether it is a bare e-mail address with a domain.</summary>
    public static bool IsEmail(string address) => address.Length is > 2 and <= MaxEmailLength && IsPlain(address)
        && MailAddress.TryCreate(address, out var parsed) && parsed.Address == address && !address.Contains(' ');

    public static ErrorDetail Invalid(string field, string expected) =>
        new(ErrorCode.ValidationFailed, field, Arguments: new Dictionary<string, string> { ["expected"] = expected });

    private static bool IsPlain(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || Rune.IsControl(rune) || IsLineEnd(rune.Value) || IsDirectionMark(rune.Value))
                return false;
        }

        return true;
    }

    /// <summary>Unicode's separators of lines and paragraphs, which are no control characters.</summary>
    private static bool IsLineEnd(int rune) => rune is 0x2028 or 0x2029;

    /// <summary>The marks that embed, override or isolate a direction of writing (Unicode TR 9).</summary>
    private static bool IsDirectionMark(int rune) => rune is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
