using System.Reflection;
using CallingPlans.Functions;
using CallingPlans.Functions.Security;
using Microsoft.Azure.Functions.Worker;

namespace CallingPlans.Integration.Access;

/// <summary>A verb and a route template that the app serves.</summary>
internal sealed record ServedRoute(string Function, string Verb, string Template, AccessPolicyAttribute? Policy)
{
    /// <summary>Every one, found in the app's assembly.</summary>
    public static IReadOnlyList<ServedRoute> All { get; } =
    [
        .. from method in typeof(AppRegistration).Assembly.GetTypes()
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
           let function = method.GetCustomAttribute<FunctionAttribute>()
           where function is not null
           let trigger = method.GetParameters().Select(p => p.GetCustomAttribute<HttpTriggerAttribute>()).FirstOrDefault(t => t is not null)
           where trigger is not null
           from verb in trigger.Methods ?? ["get", "post", "put", "patch", "delete"]
           select new ServedRoute(
               function.Name, verb.ToUpperInvariant(), "/" + trigger.Route, method.GetCustomAttribute<AccessPolicyAttribute>()),
    ];

    public static ServedRoute Find(string name) => All.Single(r => r.ToString() == name);

    /// <summary>The template with these values; a parameter that is not among them becomes <c>x</c>.</summary>
    public string Fill(IReadOnlyDictionary<string, string> values) => string.Join('/', Template.Split('/').Select(segment =>
        segment is ['{', .., '}'] ? values.GetValueOrDefault(segment[1..^1].TrimStart('*').Split(':', '?')[0], "x") : segment));

    public override string ToString() => $"{Verb} {Template}";
}
