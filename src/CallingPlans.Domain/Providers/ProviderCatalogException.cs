namespace CallingPlans.Domain.Providers;

/// <summary>The configuration makes a provider unusable.</summary>
public sealed class ProviderCatalogException(string message) : Exception(message);
