using System.Reflection;
using CallingPlans.EmbeddedRuntime.Hosting.Discovery;
using CallingPlans.EmbeddedRuntime.Hosting.Durable;
using CallingPlans.EmbeddedRuntime.Hosting.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.DependencyInjection;

namespace CallingPlans.EmbeddedRuntime.Hosting.Invocation;

/// <summary>Which values the parameters of functions can have.</summary>
internal static class ParameterBinders
{
    private static readonly MethodInfo OrchestratorInputMethod =
        typeof(ParameterBinders).GetMethod(nameof(OrchestratorInput), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <exception cref="StartupRefusedException">There is no value for such a parameter.</exception>
    public static ParameterBinder For(FunctionEntry function, ParameterInfo parameter)
    {
        if (parameter.ParameterType == typeof(FunctionContext))
            return static (_, context) => context;
        if (parameter.ParameterType == typeof(CancellationToken))
            return static (_, context) => context.CancellationToken;
        if (parameter.IsDefined(typeof(DurableClientAttribute)))
            return DurableClient(function, parameter);

        return function.Trigger switch
        {
            HttpTriggerAttribute trigger => Http(function, trigger, parameter),
            TimerTriggerAttribute => Timer(function, parameter),
            OrchestrationTriggerAttribute => Orchestrator(function, parameter),
            ActivityTriggerAttribute => Activity(function, parameter),
            _ => throw Refuse(function, parameter),
        };
    }

    private static ParameterBinder Http(FunctionEntry function, HttpTriggerAttribute trigger, ParameterInfo parameter)
    {
        if (parameter.ParameterType == typeof(HttpRequest))
            return static (invocation, _) => ((HttpContext)invocation.TriggerValue!).Request;
        if (function.IsTrigger(parameter) || !RouteTemplates.HasParameter(function, trigger, parameter.Name!))
            throw Refuse(function, parameter);

        return RouteValueBinder.For(parameter) ?? throw Refuse(function, parameter);
    }

    private static ParameterBinder Timer(FunctionEntry function, ParameterInfo parameter)
        => function.IsTrigger(parameter) && parameter.ParameterType == typeof(TimerInfo)
            ? static (invocation, _) => invocation.TriggerValue
            : throw Refuse(function, parameter);

    private static ParameterBinder Activity(FunctionEntry function, ParameterInfo parameter)
    {
        if (!function.IsTrigger(parameter))
            throw Refuse(function, parameter);
        var type = parameter.ParameterType;
        return (invocation, _) => JsonDataConverter.Default.Deserialize((string?)invocation.TriggerValue, type);
    }

    // As on Azure, the one parameter of an orchestrator that nothing else binds is its input.
    private static ParameterBinder Orchestrator(FunctionEntry function, ParameterInfo parameter)
    {
        if (parameter.ParameterType == typeof(TaskOrchestrationContext))
            return static (invocation, _) => invocation.TriggerValue;
        if (function.IsTrigger(parameter))
            throw Refuse(function, parameter);
        return OrchestratorInputMethod.MakeGenericMethod(parameter.ParameterType).CreateDelegate<ParameterBinder>();
    }

    private static object? OrchestratorInput<T>(FunctionInvocation invocation, FunctionContext context)
        => ((TaskOrchestrationContext)invocation.TriggerValue!).GetInput<T>();

    private static ParameterBinder DurableClient(FunctionEntry function, ParameterInfo parameter)
        => function.Trigger is OrchestrationTriggerAttribute || parameter.ParameterType != typeof(DurableTaskClient)
            ? throw Refuse(function, parameter)
            : static (_, context) => context.InstanceServices.GetRequiredService<EngineService>().Client;

    private static StartupRefusedException Refuse(FunctionEntry function, ParameterInfo parameter)
        => new($"Function '{function.Name}' has no value for its parameter '{parameter}'.");
}
