namespace CallingPlans.EmbeddedRuntime.Hosting;

/// <summary>What the host is told before it reads any configuration.</summary>
internal sealed record FunctionsHostOptions
{
    /// <summary>Command line of the process.</summary>
    public required string[] Args { get; init; }

    /// <summary>Types whose functions are served.</summary>
    public required IReadOnlyList<Type> Types { get; init; }

    /// <summary>Name of the app.</summary>
    public required string ApplicationName { get; init; }

    /// <summary>Where host.json and local.settings.json are looked for first.</summary>
    public string ContentRoot { get; init; } = Directory.GetCurrentDirectory();
}
