using System.Net;
using System.Net.Sockets;
using CallingPlans.Domain.Webhooks;

namespace CallingPlans.Infrastructure.Webhooks;

/// <summary>
/// The way to a receiver: its name is resolved, every address that it has is checked, and the connection goes to one of
/// just these. So a name that leads elsewhere a moment later leads nowhere.
/// </summary>
internal sealed class WebhookNetwork(INameResolver resolver)
{
    private const int MostTried = 3;

    /// <summary>An address that does not answer leaves time for another.</summary>
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(5);

    /// <summary>The addresses, all of them allowed.</summary>
    /// <exception cref="WebhookUnreachableException">There is none, or one is not allowed.</exception>
    public async Task<IReadOnlyList<IPAddress>> CheckAsync(WebhookAddress address, CancellationToken cancellation)
    {
        var resolved = await resolver.ResolveAsync(address.Host, cancellation);
        if (resolved.Count == 0)
            throw new WebhookUnreachableException(DeliveryError.NameNotResolved);
        return resolved.All(address.Allows) ? resolved : throw new WebhookUnreachableException(DeliveryError.AddressNotAllowed);
    }

    /// <summary>A connection to an address that was checked for it.</summary>
    /// <exception cref="WebhookUnreachableException">As <see cref="CheckAsync"/>, or none could be reached.</exception>
    public async Task<Stream> ConnectAsync(WebhookAddress address, CancellationToken cancellation)
    {
        // IPv4 first: where there is no way for IPv6 an address of it may not say so.
        foreach (var one in (await CheckAsync(address, cancellation)).OrderBy(a => a.AddressFamily).Take(MostTried))
        {
            using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limited.CancelAfter(ConnectLimit);
            var socket = new Socket(one.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(one, address.Url.Port), limited.Token);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (Exception refused) when (refused is SocketException || !cancellation.IsCancellationRequested)
            {
                // Another of its addresses may answer.
                socket.Dispose();
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }

        throw new WebhookUnreachableException(DeliveryError.ConnectionFailed);
    }
}
