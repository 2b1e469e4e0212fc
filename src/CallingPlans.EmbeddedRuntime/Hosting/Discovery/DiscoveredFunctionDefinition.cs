using System.Collections.Immutable;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace CallingPlans.EmbeddedRuntime.Hosting.Discovery;

/// <summary>A function as middleware sees it.</summary>
internal sealed class DiscoveredFunctionDefinition(FunctionEntry function) : FunctionDefinition
{
    public override ImmutableArray<FunctionParameter> Parameters { get; } =
        [.. function.Method.GetParameters().Select(p => new FunctionParameter(p.Name!, p.ParameterType))];

    public override string PathToAssembly { get; } = function.Method.DeclaringType!.Assembly.Location;

    public override string EntryPoint { get; } = $"{function.Method.DeclaringType!.FullName}.{function.Method.Name}";

    public override string Id => Name;

    public override string Name { get; } = function.Name;

    public override IImmutableDictionary<string, BindingMetadata> InputBindings { get; } =
        function.Method.GetParameters()
            .Where(parameter => parameter.IsDefined(typeof(BindingAttribute)))
            .ToImmutableDictionary(parameter => parameter.Name!, Describe);

    public override IImmutableDictionary<string, BindingMetadata> OutputBindings { get; } =
        function.Trigger is HttpTriggerAttribute
            ? ImmutableDictionary<string, BindingMetadata>.Empty
                .Add("$return", new DiscoveredBinding("$return", "http", BindingDirection.Out))
            : ImmutableDictionary<string, BindingMetadata>.Empty;

    // 'HttpTriggerAttribute' is 'httpTrigger': the names of the bindings are those of their attributes.
    private static BindingMetadata Describe(ParameterInfo parameter)
    {
        var attribute = parameter.GetCustomAttribute<BindingAttribute>()!.GetType().Name;
        var type = char.ToLowerInvariant(attribute[0]) + attribute[1..^nameof(Attribute).Length];
        return new DiscoveredBinding(parameter.Name!, type, BindingDirection.In);
    }

    private sealed class DiscoveredBinding(string name, string type, BindingDirection direction) : BindingMetadata
    {
        public override string Name { get; } = name;

        public override string Type { get; } = type;

        public override BindingDirection Direction { get; } = direction;
    }
}
