using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CallingPlans.Infrastructure.Tests.Webhooks;

/// <summary>A receiver on this machine that answers every connection with the same bytes.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly Func<NetworkStream, CancellationToken, Task> answer;
    private readonly Task serving;
    private int connections;

    public Receiver(string answer)
        : this((stream, token) => stream.WriteAsync(Encoding.ASCII.GetBytes(answer), token).AsTask())
    {
    }

    public Receiver(Func<NetworkStream, CancellationToken, Task> answer)
    {
        this.answer = answer;
        listener.Start();
        serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>How many came.</summary>
    public int Connections => connections;

    /// <summary>What the last one said, head and body.</summary>
    public string Request { get; private set; } = string.Empty;

    /// <summary>How many bytes of the answer were written before the other side had enough.</summary>
    public long Written { get; set; }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await serving;
        listener.Dispose();
        stopping.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stopping.Token);
                Interlocked.Increment(ref connections);
                await using var stream = client.GetStream();
                await TalkAsync(stream);
            }
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        try
        {
            Request = await ReadRequestAsync(stream);
            await answer(stream, stopping.Token);
        }
        catch (IOException)
        {
            // The caller has hung up.
        }
    }

    private async Task<string> ReadRequestAsync(NetworkStream stream)
    {
        var text = new StringBuilder();
        var buffer = new byte[4096];
        while (!IsWhole(text.ToString()))
        {
            var read = await stream.ReadAsync(buffer, stopping.Token);
            if (read == 0)
                break;
            text.Append(Encoding.UTF8.GetString(buffer, 0, read));
        }

        return text.ToString();
    }

    private static bool IsWhole(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
            return false;
        var length = text.Split("\r\n").First(l => l.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))[15..];
        return Encoding.UTF8.GetByteCount(text[(end + 4)..]) >= int.Parse(length);
    }
}
