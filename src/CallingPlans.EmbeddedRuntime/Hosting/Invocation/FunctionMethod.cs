using System.Reflection;
using CallingPlans.EmbeddedRuntime.Hosting.Discovery;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace CallingPlans.EmbeddedRuntime.Hosting.Invocation;

/// <summary>
/// The method of a function: makes its object, gives its parameters their values, awaits what it returns.
/// </summary>
internal sealed class FunctionMethod
{
    private readonly MethodInvoker _method;
    private readonly ObjectFactory? _target;
    private readonly ParameterBinder[] _parameters;
    private readonly Func<object?, Task<object?>> _awaitResult;

    /// <exception cref="StartupRefusedException">A parameter cannot be given a value.</exception>
    public FunctionMethod(FunctionEntry function)
    {
        _method = MethodInvoker.Create(function.Method);
        _target = function.Method.IsStatic
            ? null
            : ActivatorUtilities.CreateFactory(function.Method.DeclaringType!, Type.EmptyTypes);
        _parameters =
        [
            .. function.Method.GetParameters().Select(parameter => ParameterBinders.For(function, parameter)),
        ];
        _awaitResult = MethodResult.AwaiterOf(function.Method.ReturnType);
    }

    /// <summary>Calls the method.</summary>
    /// <returns>Its value, null where it has none; what it throws is thrown unchanged.</returns>
    public Task<object?> InvokeAsync(FunctionInvocation invocation, FunctionContext context)
    {
        var target = _target?.Invoke(context.InstanceServices, null);
        var arguments = new object?[_parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = _parameters[i](invocation, context);

        return _awaitResult(_method.Invoke(target, arguments.AsSpan()));
    }
}
