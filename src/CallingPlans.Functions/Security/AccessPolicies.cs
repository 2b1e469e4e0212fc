using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace CallingPlans.Functions.Security;

/// <summary>The policy of every HTTP function, by its name.</summary>
internal sealed class AccessPolicies
{
    private readonly Dictionary<string, AccessPolicyAttribute> byFunction = typeof(AccessPolicies).Assembly.GetTypes()
        .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Select(m => (Function: m.GetCustomAttribute<FunctionAttribute>(), Policy: m.GetCustomAttribute<AccessPolicyAttribute>()))
        .Where(x => x is { Function: not null, Policy: not null })
        .ToDictionary(x => x.Function!.Name, x => x.Policy!);

    /// <summary>Null where a function has none: then nobody may call it.</summary>
    public AccessPolicyAttribute? Find(string functionName) => byFunction.GetValueOrDefault(functionName);
}
