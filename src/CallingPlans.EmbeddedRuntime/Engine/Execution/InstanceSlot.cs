using CallingPlans.EmbeddedRuntime.Engine.Storage;

namespace CallingPlans.EmbeddedRuntime.Engine.Execution;

/// <summary>An instance for which something has come, or whose code is in memory. Guarded by the scheduler.</summary>
internal sealed class InstanceSlot(long key)
{
    public long Key { get; } = key;

    public List<InboxMessage> Mailbox { get; set; } = [];

    public LiveInstance? Live { get; set; }

    /// <summary>As it was added, until its first turn is stored.</summary>
    public InstanceRow? Added { get; set; }

    /// <summary>From the moment something has come until the turn that takes it is committed.</summary>
    public bool IsBusy { get; set; }

    /// <summary>Whether the instance was replaced or purged.</summary>
    public bool IsGone { get; set; }

    /// <summary>Turns in a row that could not be stored.</summary>
    public int Failures { get; set; }

    /// <summary>Its place among the idle ones, least recently used first.</summary>
    public LinkedListNode<InstanceSlot>? IdleNode { get; set; }
}
