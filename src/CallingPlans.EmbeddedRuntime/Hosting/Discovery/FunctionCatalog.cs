using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace CallingPlans.EmbeddedRuntime.Hosting.Discovery;

/// <summary>All functions of the app, in the order of their names.</summary>
internal sealed partial class FunctionCatalog
{
    private readonly SortedDictionary<string, FunctionEntry> _functions = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="StartupRefusedException">
    /// A name is not one that Azure takes, or is used twice; a function has no single trigger, or is not public.
    /// </exception>
    public FunctionCatalog(FunctionsHostOptions options)
    {
        foreach (var method in options.Types.SelectMany(Methods))
        {
            if (method.GetCustomAttribute<FunctionAttribute>() is { Name: var name })
                Add(name, method);
        }
    }

    /// <summary>The functions that a kind of trigger runs.</summary>
    public IEnumerable<(FunctionEntry Function, TTrigger Trigger)> Of<TTrigger>()
        where TTrigger : TriggerBindingAttribute
        => _functions.Values
            .Where(function => function.Trigger is TTrigger)
            .Select(function => (function, (TTrigger)function.Trigger));

    /// <summary>The function of that name and kind; null when there is none.</summary>
    public FunctionEntry? Find<TTrigger>(string name)
        where TTrigger : TriggerBindingAttribute
        => _functions.TryGetValue(name, out var function) && function.Trigger is TTrigger ? function : null;

    private static MethodInfo[] Methods(Type type)
        => type.GetMethods(
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static |
            BindingFlags.DeclaredOnly);

    private void Add(string name, MethodInfo method)
    {
        if (!ValidName().IsMatch(name))
        {
            throw new StartupRefusedException(
                $"'{name}' cannot name a function: a letter, then up to 127 letters, digits, '_' and '-'.");
        }

        var type = method.DeclaringType!;
        if (!method.IsPublic || !type.IsVisible || (type.IsAbstract && !method.IsStatic))
        {
            throw new StartupRefusedException(
                $"Function '{name}' is not a public method of a public class: Azure would not run it.");
        }

        if (!_functions.TryAdd(name, new FunctionEntry(name, method)))
        {
            throw new StartupRefusedException(
                $"Two functions are named '{name}': {_functions[name].Definition.EntryPoint} and " +
                $"{type.FullName}.{method.Name}.");
        }
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]{0,127}$", RegexOptions.NonBacktracking)]
    private static partial Regex ValidName();
}
