using System.Collections.Frozen;
using CallingPlans.Domain.Numbers;

namespace CallingPlans.Infrastructure.Carriers.Simulated;

/// <summary>Where an area code of the North American plan is: region (ISO 3166-2, without the country) and main city.</summary>
internal sealed record NanpAreaCode(string Code, string Country, string Region, string City);

/// <summary>
/// Geographic area codes of the United States and Canada, from <c>NanpAreaCodes.csv</c> (facts of NANPA's and CNAC's
/// public area-code lists). Not complete: an unknown code is no error.
/// </summary>
internal sealed class NanpAreaCodes
{
    private readonly FrozenDictionary<string, NanpAreaCode> byCode = Read().ToFrozenDictionary(a => a.Code);

    /// <summary>The area code of a number; null outside the plan or where it is not known.</summary>
    internal NanpAreaCode? Find(TelephoneNumber number) =>
        number.ToString() is ['+', '1', .. { Length: 10 } national] ? byCode.GetValueOrDefault(national[..3]) : null;

    /// <summary>All of them, by code.</summary>
    internal IEnumerable<NanpAreaCode> All => byCode.Values.OrderBy(a => a.Code, StringComparer.Ordinal);

    private static IEnumerable<NanpAreaCode> Read() =>
        SimulatedData.ReadLines<NanpAreaCodes>(4).Select(values => new NanpAreaCode(values[0], values[1], values[2], values[3]));
}
