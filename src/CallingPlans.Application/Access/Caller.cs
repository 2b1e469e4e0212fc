namespace CallingPlans.Application.Access;

/// <summary>Who calls, as the token says. Nothing else of a request decides what the caller may do.</summary>
/// <param name="OrganizationId">Of a customer administrator.</param>
/// <param name="PartnerId">Of a partner administrator.</param>
public sealed record Caller(
    string Subject, string Name, string? Email, Role Role, string? OrganizationId, string? PartnerId);
