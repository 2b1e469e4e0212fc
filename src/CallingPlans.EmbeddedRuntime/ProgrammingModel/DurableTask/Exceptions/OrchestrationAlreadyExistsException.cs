namespace DurableTask.Core.Exceptions;

/// <summary>An instance of this id exists, in a status that the start asked not to replace.</summary>
public class OrchestrationAlreadyExistsException : InvalidOperationException
{
    /// <inheritdoc/>
    public OrchestrationAlreadyExistsException()
    {
    }

    /// <inheritdoc/>
    public OrchestrationAlreadyExistsException(string message)
        : base(message)
    {
    }

    /// <inheritdoc/>
    public OrchestrationAlreadyExistsException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
