using System.Net;

namespace CallingPlans.Testing;

/// <summary>What happens to one HTTP call to storage instead of its answer.</summary>
public abstract record StorageFault
{
    private StorageFault()
    {
    }

    /// <summary>Storage answers with the status and does nothing.</summary>
    public sealed record Refuse(HttpStatusCode Status, int? RetryAfterSeconds = null) : StorageFault;

    /// <summary>The connection breaks before storage has seen the call.</summary>
    public sealed record BreakBefore : StorageFault;

    /// <summary>Storage does what it is asked, and the answer is lost.</summary>
    /// <param name="Afterwards">Done between the effect and the loss of its answer.</param>
    public sealed record LoseAnswer(Action? Afterwards = null) : StorageFault;

    /// <summary>No answer comes until the caller gives up.</summary>
    public sealed record Hang : StorageFault;
}
