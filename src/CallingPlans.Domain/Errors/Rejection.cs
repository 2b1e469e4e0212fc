namespace CallingPlans.Domain.Errors;

/// <summary>A reason for which losing carriers refuse a port, the same over all carriers.</summary>
/// <param name="Code">The code.</param>
/// <param name="Field">JSON pointer of the member to correct; null when there is nothing to correct.</param>
/// <param name="Corrections">JSON pointers of every member whose change may cure it, the field first.</param>
/// <param name="Mismatch">
/// True when it says that <paramref name="Field"/> differs from the losing carrier's record: the code that lint and
/// risks use for the field.
/// </param>
public sealed record Rejection(string Code, string? Field, IReadOnlyList<string> Corrections, bool Mismatch)
{
    /// <summary>True when it is about some of the numbers, which the error then names.</summary>
    public bool NamesNumbers => Corrections.Contains(FieldPointer.Numbers);
}
