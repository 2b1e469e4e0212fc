using System.Diagnostics.CodeAnalysis;

namespace CallingPlans.Application.Results;

/// <summary>A value, or the failure that stands in its place.</summary>
[SuppressMessage("Usage", "CA2225", Justification = "The conversions are the way in; Value and Failure are the way out.")]
public sealed class Result<T>
{
    private readonly T? value;

    private Result(T value) => this.value = value;

    private Result(Failure failure) => Failure = failure;

    /// <summary>Null where there is a value.</summary>
    public Failure? Failure { get; }

    /// <exception cref="InvalidOperationException">There is a failure instead.</exception>
    public T Value => Failure is null
        ? value!
        : throw new InvalidOperationException($"No value: {Failure.Kind} {string.Join(", ", Failure.Errors.Select(e => e.Code))}.");

    public bool Succeeded => Failure is null;

    public static implicit operator Result<T>(T value) => new(value);

    public static implicit operator Result<T>(Failure failure) => new(failure);

    /// <summary>The value made into another; a failure stays.</summary>
    public Result<TOther> Map<TOther>(Func<T, TOther> map) => Failure is null ? map(value!) : Failure;
}
