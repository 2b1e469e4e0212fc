using CallingPlans.EmbeddedRuntime.Hosting.Discovery;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace CallingPlans.EmbeddedRuntime.Hosting.Invocation;

/// <summary>The methods of all functions, ready to be called.</summary>
internal sealed class FunctionMethods
{
    private readonly Dictionary<FunctionEntry, FunctionMethod> _methods;

    /// <exception cref="StartupRefusedException">A parameter of a function cannot be given a value.</exception>
    public FunctionMethods(FunctionCatalog catalog)
        => _methods = catalog.Of<TriggerBindingAttribute>()
            .ToDictionary(entry => entry.Function, entry => new FunctionMethod(entry.Function));

    public FunctionMethod Of(FunctionEntry function) => _methods[function];
}
