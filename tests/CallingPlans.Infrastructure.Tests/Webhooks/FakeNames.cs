using System.Net;
using CallingPlans.Infrastructure.Webhooks;

namespace CallingPlans.Infrastructure.Tests.Webhooks;

/// <summary>A resolver by a script: what a name leads to each time it is asked for; the last goes on.</summary>
internal sealed class FakeNames(params string[][] answers) : INameResolver
{
    private readonly Queue<string[]> answers = new(answers);

    public List<string> Asked { get; } = [];

    public Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellation)
    {
        Asked.Add(host);
        var answer = answers.Count > 1 ? answers.Dequeue() : answers.Peek();
        return Task.FromResult<IReadOnlyList<IPAddress>>([.. answer.Select(IPAddress.Parse)]);
    }
}
