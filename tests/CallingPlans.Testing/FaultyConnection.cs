using System.Collections.Concurrent;

namespace CallingPlans.Testing;

/// <summary>The way to storage, on which a test can count the calls and let some of them fail.</summary>
public sealed class FaultyConnection : DelegatingHandler
{
    private readonly ConcurrentQueue<string> calls = new();
    private volatile Func<HttpRequestMessage, int, StorageFault?> rule = NoFault;
    private int count;

    public FaultyConnection()
        : base(new SocketsHttpHandler())
    {
    }

    /// <summary>Calls since the last rule was set, failed ones included.</summary>
    public int Count => Volatile.Read(ref count);

    /// <summary>Method and path of the calls since the last rule was set.</summary>
    public IReadOnlyCollection<string> Calls => calls;

    /// <summary>From now on the rule decides; it is given the call and its number, from 1 on.</summary>
    public void Fail(Func<HttpRequestMessage, int, StorageFault?> next)
    {
        calls.Clear();
        Volatile.Write(ref count, 0);
        rule = next;
    }

    /// <summary>The next call that writes fails once.</summary>
    public void FailNextWrite(StorageFault fault)
    {
        var done = 0;
        Fail((call, _) => call.Method != HttpMethod.Get && Interlocked.Exchange(ref done, 1) == 0 ? fault : null);
    }

    public void Heal() => Fail(NoFault);

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        calls.Enqueue($"{request.Method} {request.RequestUri!.AbsolutePath}");
        switch (rule(request, Interlocked.Increment(ref count)))
        {
            case StorageFault.Refuse refuse:
                var refusal = new HttpResponseMessage(refuse.Status) { RequestMessage = request };
                if (refuse.RetryAfterSeconds is { } seconds)
                    refusal.Headers.RetryAfter = new(TimeSpan.FromSeconds(seconds));
                return refusal;
            case StorageFault.BreakBefore:
                throw new HttpRequestException("The connection was reset.");
            case StorageFault.LoseAnswer lose:
                (await base.SendAsync(request, cancellationToken)).Dispose();
                lose.Afterwards?.Invoke();
                throw new HttpRequestException("The connection was reset.");
            case StorageFault.Hang:
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
                throw new HttpRequestException("The connection was reset.");
            default:
                return await base.SendAsync(request, cancellationToken);
        }
    }

    private static StorageFault? NoFault(HttpRequestMessage call, int number) => null;
}
