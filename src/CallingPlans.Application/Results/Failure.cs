using CallingPlans.Domain.Errors;

namespace CallingPlans.Application.Results;

/// <summary>An expected failure: what kind, and every error with its stable code.</summary>
public sealed record Failure(FailureKind Kind, IReadOnlyList<ErrorDetail> Errors)
{
    /// <summary>With <see cref="FailureKind.Unavailable"/> and <see cref="FailureKind.TooManyRequests"/>.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public static Failure NotFound() => new(FailureKind.NotFound, []);

    public static Failure Forbidden(string code = ErrorCode.Forbidden) => Of(FailureKind.Forbidden, code);

    public static Failure Invalid(IReadOnlyList<ErrorDetail> errors) => new(FailureKind.Invalid, errors);

    public static Failure Invalid(string code, string? field = null, params (string Name, string Value)[] arguments) =>
        new(FailureKind.Invalid, [Detail(code, field, arguments)]);

    public static Failure Conflict(string code, string? field = null, params (string Name, string Value)[] arguments) =>
        new(FailureKind.Conflict, [Detail(code, field, arguments)]);

    public static Failure Of(FailureKind kind, string code, string? field = null) => new(kind, [Detail(code, field)]);

    private static ErrorDetail Detail(string code, string? field, params (string Name, string Value)[] arguments) =>
        new(code, field, Arguments: arguments.Length == 0 ? null : arguments.ToDictionary(a => a.Name, a => a.Value));
}
