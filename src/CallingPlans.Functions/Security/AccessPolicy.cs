namespace CallingPlans.Functions.Security;

/// <summary>Says who may call an HTTP function. A function without a policy is refused to everybody.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal abstract class AccessPolicyAttribute : Attribute;

/// <summary>Signed-in callers.</summary>
/// <remarks>Roles are checked after the resource is found: somebody else's resource is 404, never 403.</remarks>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SignedInAttribute : AccessPolicyAttribute;

/// <summary>Anybody: health, documentation, the console's files.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PublicAttribute : AccessPolicyAttribute;

/// <summary>Anybody, and only in a development installation; elsewhere there is no such route.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DevelopmentOnlyAttribute : AccessPolicyAttribute;
