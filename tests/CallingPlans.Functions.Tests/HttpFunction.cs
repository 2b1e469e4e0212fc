using System.Reflection;
using CallingPlans.Functions.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallingPlans.Functions.Tests;

/// <summary>A function that HTTP starts, as it is declared.</summary>
internal sealed record HttpFunction(string Name, MethodInfo Method, HttpTriggerAttribute Trigger)
{
    /// <summary>Every one of the app.</summary>
    public static IReadOnlyList<HttpFunction> All { get; } =
    [
        .. Methods
            .SelectMany(m => m.Method.GetParameters(), (m, parameter) => (m.Method, m.Name, Trigger: parameter.GetCustomAttribute<HttpTriggerAttribute>()))
            .Where(m => m.Trigger is not null)
            .Select(m => new HttpFunction(m.Name, m.Method, m.Trigger!)),
    ];

    /// <summary>Every function's method.</summary>
    public static IEnumerable<(MethodInfo Method, string Name)> Methods => typeof(Health).Assembly.GetTypes()
        .SelectMany(t => t.GetMethods(
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(m => m.GetCustomAttribute<FunctionAttribute>() is not null)
        .Select(m => (m, m.GetCustomAttribute<FunctionAttribute>()!.Name));
}
