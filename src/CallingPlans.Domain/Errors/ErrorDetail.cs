namespace CallingPlans.Domain.Errors;

/// <summary>One thing that is wrong, in no language yet. <see cref="ErrorTexts"/> says it in words.</summary>
/// <param name="Code">One of <see cref="ErrorCode"/>: stable, and documented in docs/errors.md.</param>
/// <param name="Field">JSON pointer of the member it is about, relative to the resource; null for none.</param>
/// <param name="Numbers">The telephone numbers it is about, E.164.</param>
/// <param name="Arguments">Values for the text, named as in <see cref="ErrorDefinition.Arguments"/>.</param>
/// <param name="RawDetail">What the carrier said, redacted, for people to read.</param>
/// <param name="DeskDetail">What the porting desk said, for people to read.</param>
public sealed record ErrorDetail(
    string Code,
    string? Field,
    IReadOnlyList<string>? Numbers = null,
    IReadOnlyDictionary<string, string>? Arguments = null,
    string? RawDetail = null,
    string? DeskDetail = null)
{
    /// <summary>An error at the member that its code is usually about.</summary>
    /// <exception cref="ArgumentException">The code is not in the catalogue.</exception>
    public static ErrorDetail Of(string code, IReadOnlyList<string>? numbers = null) =>
        new(code, ErrorCatalog.Get(code).Field, numbers);
}
