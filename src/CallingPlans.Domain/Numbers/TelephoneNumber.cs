using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace CallingPlans.Domain.Numbers;

/// <summary>
/// A telephone number in E.164 form. There is no instance that is not a plus sign followed by 7 to 15 digits, and
/// whatever came in through <see cref="TryParse"/> or <see cref="Parse"/> is a number of its numbering plan.
/// Equality is that of the text.
/// </summary>
/// <remarks>
/// Only E.164 is read: a plus sign and digits, nothing else. Spaces, dashes and national forms are refused, because
/// a guess that is wrong ports somebody else's number.
/// </remarks>
[JsonConverter(typeof(TelephoneNumberJsonConverter))]
public sealed class TelephoneNumber : IEquatable<TelephoneNumber>
{
    private const int MaxVisibleDigits = 4;

    private readonly string _e164;

    private TelephoneNumber(string e164)
    {
        _e164 = e164;
        CountryCode = NumberingPlan.CountryCodeOf(e164);
    }

    /// <summary>The country calling code, without plus sign: 1 for the North American plan.</summary>
    public int CountryCode { get; }

    /// <summary>The number with all but the country code and at most four last digits hidden: for logs.</summary>
    public string Masked
    {
        get
        {
            var prefix = $"+{CountryCode}";
            var national = _e164[prefix.Length..];
            var visible = Math.Min(MaxVisibleDigits, national.Length / 2);
            return prefix + national[^visible..].PadLeft(national.Length, '*');
        }
    }

    /// <summary>The kind of line, by the digits alone; ported numbers keep the kind of their range.</summary>
    public NumberType Type => NumberingPlan.TypeOf(_e164);

    /// <summary>True for +1 NPA 555 01XX, which the North American plan keeps for fiction and never assigns.</summary>
    public bool IsFictional => FictionalNumbers.Contains(_e164);

    /// <summary>Whether two references hold the same number.</summary>
    public static bool operator ==(TelephoneNumber? left, TelephoneNumber? right) => Equals(left, right);

    /// <summary>Whether two references hold different numbers.</summary>
    public static bool operator !=(TelephoneNumber? left, TelephoneNumber? right) => !Equals(left, right);

    /// <summary>Reads a number of any country.</summary>
    /// <param name="text">E.164 with its plus sign; anything else is refused.</param>
    /// <param name="allowFictional">Whether +1 NPA 555 01XX is taken; in production it is not a number.</param>
    /// <param name="number">The number, or null.</param>
    public static bool TryParse(
        [NotNullWhen(true)] string? text, bool allowFictional, [NotNullWhen(true)] out TelephoneNumber? number)
    {
        number = null;
        if (!IsE164(text) || !NumberingPlan.IsAssignable(text) || (!allowFictional && FictionalNumbers.Contains(text)))
            return false;
        number = new TelephoneNumber(text);
        return true;
    }

    /// <summary>Reads a number that has to belong to a market.</summary>
    /// <param name="text">E.164 with its plus sign; anything else is <see cref="NumberFault.InvalidNumber"/>.</param>
    /// <param name="regions">
    /// The market's number regions, ISO 3166-1 alpha-2. A North American toll-free number belongs to every region
    /// of that plan.
    /// </param>
    /// <param name="allowFictional">Whether +1 NPA 555 01XX is taken.</param>
    public static NumberParseResult Parse(string? text, IReadOnlyList<string> regions, bool allowFictional)
    {
        if (!TryParse(text, allowFictional, out var number))
            return NumberParseResult.Of(NumberFault.InvalidNumber);
        return number.BelongsToAny(regions)
            ? NumberParseResult.Of(number)
            : NumberParseResult.Of(NumberFault.WrongCountry);
    }

    /// <summary>
    /// Takes back a number that this system accepted before. Only its form is checked, so that what is stored stays
    /// readable when numbering plans change.
    /// </summary>
    /// <exception cref="FormatException">The text is not E.164.</exception>
    public static TelephoneNumber Restore(string e164) =>
        IsE164(e164) ? new TelephoneNumber(e164) : throw new FormatException("A stored telephone number is not E.164.");

    /// <summary>Whether the number belongs to one of these regions (ISO 3166-1 alpha-2).</summary>
    public bool BelongsToAny(IReadOnlyList<string> regions) => NumberingPlan.BelongsToAny(_e164, regions);

    /// <inheritdoc/>
    public bool Equals(TelephoneNumber? other) => other is not null && _e164 == other._e164;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TelephoneNumber);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(_e164, StringComparison.Ordinal);

    /// <summary>The number in E.164: <c>+14255550123</c>.</summary>
    public override string ToString() => _e164;

    // ITU-T E.164 (11/2010), section 6: at most 15 digits, the first not zero. No plan has numbers of less than seven.
    private static bool IsE164([NotNullWhen(true)] string? text) =>
        text is ['+', >= '1' and <= '9', ..]
        && text.Length is >= 8 and <= 16
        && !text.AsSpan(1).ContainsAnyExceptInRange('0', '9');
}
