using CallingPlans.Domain.Numbers;

namespace CallingPlans.Domain.Accounts;

/// <summary>Where an order and what is known of its account differ.</summary>
/// <param name="Field">JSON pointer of the order's member, one of <see cref="Errors.FieldPointer"/>.</param>
/// <param name="Code">What a losing carrier would reject it for.</param>
/// <param name="Entered">What the order says; null where it says nothing.</param>
/// <param name="Found">What the source says; null where it only does not know what was entered.</param>
public sealed record AccountDifference(string Field, string Code, string? Entered, string? Found)
{
    /// <summary>The numbers of the order that it is about, where it is about some of them.</summary>
    public IReadOnlyList<TelephoneNumber>? Numbers { get; init; }

    /// <summary>Says nothing of the account: facts of an account do not belong in logs.</summary>
    public override string ToString() => $"{Field} {Code}";
}
