namespace CallingPlans.Domain.Errors;

/// <summary>What there is to say about a code in one language.</summary>
/// <param name="Title">The cause, in a few words.</param>
/// <param name="Detail">
/// The cause as a sentence. A part in square brackets is said only when there are values for all its <c>{names}</c>.
/// </param>
/// <param name="Remedy">What to do about it.</param>
public sealed record ErrorText(string Title, string Detail, string Remedy);
