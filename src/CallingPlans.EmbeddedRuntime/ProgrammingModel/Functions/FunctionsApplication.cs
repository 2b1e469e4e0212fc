using System.Reflection;
using System.Runtime.CompilerServices;
using CallingPlans.EmbeddedRuntime.Hosting;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Where a Functions app starts.</summary>
public class FunctionsApplication
{
    /// <summary>
    /// Prepares the app whose functions are in the calling assembly. Configuration, weakest first: <c>Values</c> of
    /// local.settings.json, environment variables, <paramref name="args"/>.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static FunctionsApplicationBuilder CreateBuilder(string[] args)
    {
        var app = Assembly.GetCallingAssembly();
        return new(new FunctionsHostOptions
        {
            Args = args,
            Types = app.GetTypes(),
            ApplicationName = app.GetName().Name!,
        });
    }
}
