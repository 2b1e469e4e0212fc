namespace CallingPlans.Domain.PortOrders;

/// <summary>A document that the porting desk asks for.</summary>
/// <param name="FulfilledBy">The document that answered it.</param>
public sealed record DocumentRequest(string Id, string Name, string? Description, string? FulfilledBy = null);
