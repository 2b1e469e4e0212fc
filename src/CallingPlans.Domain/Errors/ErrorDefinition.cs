namespace CallingPlans.Domain.Errors;

/// <summary>What is fixed about an error code.</summary>
/// <param name="Code">The code.</param>
/// <param name="Kind">What sort of failure it is.</param>
/// <param name="Field">JSON pointer of the member it is usually about; null where that varies or there is none.</param>
/// <param name="Arguments">Names of the values that its text can use; each may be left out.</param>
public sealed record ErrorDefinition(string Code, ErrorKind Kind, string? Field, IReadOnlyList<string> Arguments);
