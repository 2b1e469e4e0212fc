namespace CallingPlans.Infrastructure.Tests.Carriers.Telnyx.Contract;

/// <summary>A test that needs Telnyx' OpenAPI description, which is not part of this repository.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TelnyxContractFactAttribute : FactAttribute
{
    private const string Variable = "TELNYX_OPENAPI";

    public TelnyxContractFactAttribute()
    {
        if (!File.Exists(Description))
            Skip = $"{Variable} names no file with Telnyx' OpenAPI description, so the adapter is not held against it.";
    }

    /// <summary>Path of the description; empty where there is none.</summary>
    internal static string Description { get; } = Environment.GetEnvironmentVariable(Variable) ?? string.Empty;
}
