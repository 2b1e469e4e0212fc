using System.Reflection;

namespace CallingPlans.EmbeddedRuntime.Hosting.Invocation;

/// <summary>Awaits whatever a method may return.</summary>
internal static class MethodResult
{
    /// <summary>
    /// For <c>Task</c>, <c>ValueTask</c> and their generic forms: awaits on the caller's synchronisation context and
    /// gives the
    /// value. For any other type: gives the value as it is.
    /// </summary>
    public static Func<object?, Task<object?>> AwaiterOf(Type returnType)
    {
        if (returnType == typeof(Task))
            return OfTask;
        if (returnType == typeof(ValueTask))
            return OfValueTask;
        if (!returnType.IsGenericType)
            return Task.FromResult;

        var name = returnType.GetGenericTypeDefinition() switch
        {
            var type when type == typeof(Task<>) => nameof(OfTaskWithValue),
            var type when type == typeof(ValueTask<>) => nameof(OfValueTaskWithValue),
            _ => null,
        };
        return name is null
            ? Task.FromResult
            : typeof(MethodResult).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(returnType.GenericTypeArguments)
                .CreateDelegate<Func<object?, Task<object?>>>();
    }

    private static async Task<object?> OfTask(object? returned)
    {
        await (Task)returned!;
        return null;
    }

    private static async Task<object?> OfValueTask(object? returned)
    {
        await (ValueTask)returned!;
        return null;
    }

    private static async Task<object?> OfTaskWithValue<T>(object? returned) => await (Task<T>)returned!;

    private static async Task<object?> OfValueTaskWithValue<T>(object? returned) => await (ValueTask<T>)returned!;
}
