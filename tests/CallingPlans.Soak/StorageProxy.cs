using System.Net;
using System.Net.Sockets;

namespace CallingPlans.Soak;

/// <summary>How storage is reached through the proxy.</summary>
internal enum StorageState
{
    Up,

    /// <summary>Connections are cut as soon as they come.</summary>
    Cut,

    /// <summary>Connections come about, and nothing is answered.</summary>
    Silent,
}

/// <summary>Stands between the app and one port of its storage.</summary>
internal sealed class StorageProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ended = new();
    private readonly int target;
    private readonly Task serving;
    private CancellationTokenSource open = new();

    public StorageProxy(int target)
    {
        this.target = target;
        listener.Start();
        serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public StorageState State { get; private set; }

    /// <summary>What is under way at that moment breaks off.</summary>
    public void Set(StorageState state)
    {
        State = state;
        var before = Interlocked.Exchange(ref open, new CancellationTokenSource());
        before.Cancel();
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        Set(StorageState.Cut);
        listener.Stop();
        await serving;
    }

    private async Task ServeAsync()
    {
        while (!ended.IsCancellationRequested)
        {
            try
            {
                _ = CarryAsync(await listener.AcceptTcpClientAsync(ended.Token));
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task CarryAsync(TcpClient client)
    {
        using var own = client;
        var cut = open.Token;
        try
        {
            if (State == StorageState.Cut)
                return;
            if (State == StorageState.Silent)
            {
                await Task.Delay(Timeout.Infinite, cut);
                return;
            }

            using var server = new TcpClient();
            await server.ConnectAsync(IPAddress.Loopback, target, cut);
            await using var one = client.GetStream();
            await using var other = server.GetStream();
            await Task.WhenAny(one.CopyToAsync(other, cut), other.CopyToAsync(one, cut));
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or SocketException)
        {
            // The other side sees a connection that ended.
        }
    }
}
