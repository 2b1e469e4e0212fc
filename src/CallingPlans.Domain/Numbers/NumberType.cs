namespace CallingPlans.Domain.Numbers;

/// <summary>What kind of line a telephone number belongs to, as far as its digits tell.</summary>
public enum NumberType
{
    /// <summary>
    /// A geographic number. In the North American plan, where landline and wireless numbers cannot be told
    /// apart by their digits, every geographic number.
    /// </summary>
    Landline,

    /// <summary>A number of a range set aside for wireless service.</summary>
    Mobile,

    /// <summary>A number whose calls the called party pays for.</summary>
    TollFree,

    /// <summary>Any other number that is tied to no place: company, shared-cost, VoIP, personal numbers.</summary>
    NonGeographic,
}
