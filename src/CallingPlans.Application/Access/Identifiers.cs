namespace CallingPlans.Application.Access;

/// <summary>Ids that callers choose (organisation, partner, location): 1 to 64 of <c>a-z</c>, <c>0-9</c> and <c>-</c>.</summary>
public static class Identifiers
{
    public static bool IsValid(string? id) =>
        id is { Length: >= 1 and <= 64 } && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
