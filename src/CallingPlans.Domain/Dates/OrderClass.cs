namespace CallingPlans.Domain.Dates;

/// <summary>How much work a port is for the losing carrier; it decides the earliest date.</summary>
public enum OrderClass
{
    /// <summary>One number.</summary>
    Simple,

    /// <summary>2 to 50 numbers with one billing telephone number, one service address and one carrier.</summary>
    Standard,

    /// <summary>More than 50 numbers, otherwise as <see cref="Standard"/>.</summary>
    Project,

    /// <summary>More than one billing telephone number, service address or carrier, whatever the quantity.</summary>
    Complex,
}
