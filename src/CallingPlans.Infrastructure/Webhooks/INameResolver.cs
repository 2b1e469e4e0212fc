using System.Net;

namespace CallingPlans.Infrastructure.Webhooks;

/// <summary>Asks the network for the addresses of a name.</summary>
internal interface INameResolver
{
    /// <summary>Every address of the name; none where it has none. An IP address is its own.</summary>
    Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellation);
}
