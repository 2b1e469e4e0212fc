using CallingPlans.EmbeddedRuntime.Engine.History;
using Microsoft.DurableTask.Converters;

namespace CallingPlans.EmbeddedRuntime.Engine.Execution;

/// <summary>
/// Events and those who wait for them, by name without regard to case. Events without a waiter are kept, first in,
/// first out.
/// Waiters are answered last-first, and one that was cancelled stays and swallows an event: so does the engine that
/// this one stands in for.
/// </summary>
internal sealed class ExternalEvents
{
    private readonly Dictionary<string, Stack<IWaiter>> waiters = new(StringComparer.OrdinalIgnoreCase);
    private readonly LinkedList<EventRaised> unclaimed = [];

    private interface IWaiter
    {
        Type Type { get; }

        bool IsWaiting { get; }

        void Answer(string? input);
    }

    /// <summary>Whether somebody waits who has not been cancelled.</summary>
    public bool HasWaiter => waiters.Values.Any(stack => stack.Any(waiter => waiter.IsWaiting));

    /// <summary>Events that nobody has taken, in order of arrival.</summary>
    public IEnumerable<EventRaised> Unclaimed => unclaimed;

    /// <exception cref="ArgumentException">Another waiter of the name waits for another type.</exception>
    public Task<T> WaitAsync<T>(string name, CancellationToken cancellationToken)
    {
        for (var node = unclaimed.First; node is not null; node = node.Next)
        {
            if (!string.Equals(node.Value.Name, name, StringComparison.OrdinalIgnoreCase))
                continue;
            unclaimed.Remove(node);
            return Task.FromResult(Waiter<T>.Read(node.Value.Input));
        }

        if (!waiters.TryGetValue(name, out var stack))
            waiters.Add(name, stack = []);
        if (stack.TryPeek(out var other) && other.Type != typeof(T))
        {
            throw new ArgumentException(
                $"Another waiter for the event '{name}' waits for {other.Type}; this one asks for {typeof(T)}. "
                + "All waiters of one name wait for the same type.",
                nameof(name));
        }

        var waiter = new Waiter<T>(cancellationToken);
        stack.Push(waiter);
        return waiter.Task;
    }

    public void Raise(EventRaised raised)
    {
        if (waiters.TryGetValue(raised.Name, out var stack) && stack.TryPop(out var waiter))
            waiter.Answer(raised.Input);
        else
            unclaimed.AddLast(raised);
    }

    private sealed class Waiter<T> : IWaiter
    {
        private readonly TaskCompletionSource<T> source = new();

        public Waiter(CancellationToken cancellationToken)
        {
            cancellationToken.Register(() => source.TrySetCanceled(cancellationToken));
        }

        public Type Type => typeof(T);

        public bool IsWaiting => !source.Task.IsCompleted;

        public Task<T> Task => source.Task;

        public static T Read(string? input) => JsonDataConverter.Default.Deserialize<T>(input)!;

        public void Answer(string? input)
        {
            try
            {
                source.TrySetResult(Read(input));
            }
            catch (System.Text.Json.JsonException exception)
            {
                // The orchestrator that asked for another type than was sent is the one to hear of it.
                source.TrySetException(exception);
            }
        }
    }
}
