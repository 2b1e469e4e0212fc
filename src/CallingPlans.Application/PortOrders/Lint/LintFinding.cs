using System.Text.Json.Nodes;
using CallingPlans.Domain.Accounts;
using CallingPlans.Domain.Numbers;

namespace CallingPlans.Application.PortOrders.Lint;

/// <summary>Something that disagrees, or will; it warns and does not block.</summary>
/// <param name="Field">JSON pointer of the order's member, one of <see cref="Domain.Errors.FieldPointer"/>.</param>
/// <param name="Entered">What the order says; null where it says nothing.</param>
/// <param name="Found">What the source says; null where there is nothing to be said instead.</param>
public sealed record LintFinding(string Field, string Code, string? Entered, string? Found, AccountSource Source)
{
    /// <summary>The numbers that it is about, where it is about some of them.</summary>
    public IReadOnlyList<TelephoneNumber>? Numbers { get; init; }

    /// <summary>A merge patch of the order that takes over what was found; null where there is nothing to take over.</summary>
    public JsonObject? Patch { get; init; }

    /// <summary>Says nothing of the account: facts of an account do not belong in logs.</summary>
    public override string ToString() => $"{Field} {Code}";
}
