using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace CallingPlans.EmbeddedRuntime.Hosting.Discovery;

/// <summary>A function of the app: a method marked <c>[Function]</c> with one trigger.</summary>
internal sealed class FunctionEntry
{
    /// <exception cref="StartupRefusedException">The method has no trigger, or several.</exception>
    public FunctionEntry(string name, MethodInfo method)
    {
        Name = name;
        Method = method;

        var triggers = method.GetParameters()
            .Select(parameter => (parameter, Trigger: parameter.GetCustomAttribute<TriggerBindingAttribute>()))
            .Where(candidate => candidate.Trigger is not null)
            .ToArray();
        if (triggers.Length != 1)
            throw new StartupRefusedException($"Function '{name}' has {triggers.Length} triggers: it needs one.");

        Trigger = triggers[0].Trigger!;
        TriggerParameter = triggers[0].parameter;
        Definition = new DiscoveredFunctionDefinition(this);
    }

    public string Name { get; }

    public MethodInfo Method { get; }

    public TriggerBindingAttribute Trigger { get; }

    public ParameterInfo TriggerParameter { get; }

    public FunctionDefinition Definition { get; }

    /// <summary>By position: two look-ups of a method's parameters at the same time may give two objects for one.</summary>
    public bool IsTrigger(ParameterInfo parameter) => parameter.Position == TriggerParameter.Position;
}
