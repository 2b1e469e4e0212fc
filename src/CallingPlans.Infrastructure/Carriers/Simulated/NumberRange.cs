using CallingPlans.Domain.Numbers;

namespace CallingPlans.Infrastructure.Carriers.Simulated;

/// <summary>Consecutive numbers that the simulated carrier sells, as digits of E.164.</summary>
internal readonly record struct NumberRange(long First, int Count)
{
    /// <summary>How many runs of a length it has, one after the other.</summary>
    public int Runs(int length) => Count / length;

    public NumberRun Run(int index, int length) =>
        new(TelephoneNumber.Restore($"+{First + ((long)index * length)}"), length);
}
