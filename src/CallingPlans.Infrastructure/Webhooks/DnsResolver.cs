using System.Net;
using System.Net.Sockets;

namespace CallingPlans.Infrastructure.Webhooks;

/// <inheritdoc cref="INameResolver"/>
internal sealed class DnsResolver : INameResolver
{
    public async Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellation)
    {
        if (IPAddress.TryParse(host, out var address))
            return [address];
        try
        {
            return await Dns.GetHostAddressesAsync(host, cancellation);
        }
        catch (Exception unresolved) when (unresolved is SocketException or ArgumentException)
        {
            // Not known, not answered, or no name that the network could know.
            return [];
        }
    }
}
