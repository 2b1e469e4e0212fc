using Microsoft.DurableTask.Client;

namespace CallingPlans.Conformance;

/// <summary>A running engine with the suite's tasks. All that a scenario needs of one stands here.</summary>
public interface IConformanceEngine : IAsyncDisposable
{
    DurableTaskClient Client { get; }

    /// <summary>How long a minute of a scenario takes here.</summary>
    TimeSpan Minute { get; }

    /// <summary>Waits until the engine has done all that it can do for now.</summary>
    Task SettleAsync();

    /// <summary>Lets so much time go by, and what is due then happen.</summary>
    Task PassAsync(TimeSpan time);

    /// <summary>What an instance went through: each entry with its number or its name. Null where the engine does not tell.</summary>
    IReadOnlyList<string>? HistoryOf(string instanceId);
}
