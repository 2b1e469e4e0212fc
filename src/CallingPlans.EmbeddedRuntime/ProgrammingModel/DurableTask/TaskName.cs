namespace Microsoft.DurableTask;

/// <summary>The name of an orchestrator or an activity. Names are equal without regard to case.</summary>
/// <param name="name">The name.</param>
public readonly struct TaskName(string name) : IEquatable<TaskName>
{
    private readonly string? name = name;

    /// <summary>The name; empty for the default value.</summary>
    public string Name => name ?? string.Empty;

    /// <summary>A name is a string.</summary>
    public static implicit operator string(TaskName value) => value.Name;

    /// <summary>A string is a name.</summary>
    public static implicit operator TaskName(string value) => new(value);

    /// <summary>Whether two names are equal without regard to case.</summary>
    public static bool operator ==(TaskName a, TaskName b) => a.Equals(b);

    /// <summary>Whether two names differ other than in case.</summary>
    public static bool operator !=(TaskName a, TaskName b) => !a.Equals(b);

    /// <inheritdoc/>
    public bool Equals(TaskName other) => string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TaskName other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Name);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
