namespace CallingPlans.Domain.Errors;

/// <summary>An error in words.</summary>
/// <param name="Title">The cause, in a few words.</param>
/// <param name="Detail">The cause as a sentence, with what is known of this case.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record RenderedError(string Title, string Detail, string Remedy);
