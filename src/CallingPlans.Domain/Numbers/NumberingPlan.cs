using PhoneNumbers;

namespace CallingPlans.Domain.Numbers;

/// <summary>The numbering plans of the world, as libphonenumber knows them.</summary>
internal static class NumberingPlan
{
    private static readonly PhoneNumberUtil Plans = PhoneNumberUtil.GetInstance();

    internal static bool IsAssignable(string e164) => Read(e164) is { } number && Plans.IsValidNumber(number);

    internal static bool BelongsToAny(string e164, IReadOnlyList<string> regions) =>
        Read(e164) is { } number && regions.Any(region => Plans.IsValidNumberForRegion(number, region));

    /// <summary>The country calling code, or the first digit where no plan has the number.</summary>
    internal static int CountryCodeOf(string e164) => Read(e164)?.CountryCode ?? e164[1] - '0';

    internal static NumberType TypeOf(string e164) => Read(e164) is { } number
        ? Plans.GetNumberType(number) switch
        {
            PhoneNumberType.FIXED_LINE or PhoneNumberType.FIXED_LINE_OR_MOBILE => NumberType.Landline,
            PhoneNumberType.MOBILE => NumberType.Mobile,
            PhoneNumberType.TOLL_FREE => NumberType.TollFree,
            _ => NumberType.NonGeographic,
        }
        : NumberType.NonGeographic;

    private static PhoneNumber? Read(string e164)
    {
        try
        {
            var number = Plans.Parse(e164, defaultRegion: null);

            // What the library dropped or read as a national prefix was not E.164.
            return Plans.Format(number, PhoneNumberFormat.E164) == e164 ? number : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }
}
