using CallingPlans.Application.Access;

namespace CallingPlans.Functions.Security;

/// <summary>Says who may call an HTTP function. A function without a policy is refused to everybody.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal abstract class AccessPolicyAttribute : Attribute;

/// <summary>Signed-in callers of these roles; of any role where none is named.</summary>
/// <remarks>The role is checked after the resource is found: somebody else's resource is 404, never 403.</remarks>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SignedInAttribute(params Role[] roles) : AccessPolicyAttribute
{
    public IReadOnlyList<Role> Roles { get; } = roles.Length == 0 ? Enum.GetValues<Role>() : roles;
}

/// <summary>Anybody: health, documentation, the console's files.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PublicAttribute : AccessPolicyAttribute;

/// <summary>Anybody, and only in a development installation; elsewhere there is no such route.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DevelopmentOnlyAttribute : AccessPolicyAttribute;
