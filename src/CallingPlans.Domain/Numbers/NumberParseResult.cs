using System.Diagnostics.CodeAnalysis;

namespace CallingPlans.Domain.Numbers;

/// <summary>A telephone number, or why there is none: exactly one of the two.</summary>
public sealed record NumberParseResult
{
    private NumberParseResult(TelephoneNumber? number, NumberFault? fault)
    {
        Number = number;
        Fault = fault;
    }

    /// <summary>The number; null when <see cref="Fault"/> says why not.</summary>
    public TelephoneNumber? Number { get; }

    /// <summary>Why there is no number; null when there is one.</summary>
    public NumberFault? Fault { get; }

    /// <summary>True when there is a number.</summary>
    [MemberNotNullWhen(true, nameof(Number))]
    [MemberNotNullWhen(false, nameof(Fault))]
    public bool IsNumber => Number is not null;

    internal static NumberParseResult Of(TelephoneNumber number) => new(number, null);

    internal static NumberParseResult Of(NumberFault fault) => new(null, fault);
}
