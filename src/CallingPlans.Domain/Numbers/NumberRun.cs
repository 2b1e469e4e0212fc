using System.Globalization;

namespace CallingPlans.Domain.Numbers;

/// <summary>Consecutive telephone numbers; one alone is a run of one.</summary>
public sealed record NumberRun(TelephoneNumber First, int Size)
{
    public TelephoneNumber Last => At(Size - 1);

    /// <summary>All of them, ascending.</summary>
    public IEnumerable<TelephoneNumber> Numbers => Enumerable.Range(0, Size).Select(At);

    private TelephoneNumber At(int offset) => offset == 0
        ? First
        : TelephoneNumber.Restore('+' + (Digits(First) + offset).ToString(CultureInfo.InvariantCulture));

    private static long Digits(TelephoneNumber number) =>
        long.Parse(number.ToString().AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture);
}
