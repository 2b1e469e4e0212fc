namespace CallingPlans.Domain.Numbers;

/// <summary>Why a text is not a telephone number that a market takes.</summary>
public enum NumberFault
{
    /// <summary>Not E.164, not assigned by any numbering plan, or fictional where such numbers are not taken.</summary>
    InvalidNumber,

    /// <summary>A number, but of another country than the market's.</summary>
    WrongCountry,
}
