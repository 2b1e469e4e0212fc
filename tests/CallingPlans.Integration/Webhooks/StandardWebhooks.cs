using System.Diagnostics;
using System.Text.Json;

namespace CallingPlans.Integration.Webhooks;

/// <summary>The library of Standard Webhooks for Node, which has no code in common with the app.</summary>
internal static class StandardWebhooks
{
    /// <summary>What it finds wrong with the messages; empty where all are genuine.</summary>
    public static async Task<string> VerifyAsync(IEnumerable<ReceivedMessage> messages, string secret)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "Webhooks", "verify.mjs")])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start) ?? throw new InvalidOperationException("Node does not start.");
        await node.StandardInput.WriteAsync(JsonSerializer.Serialize(
            messages.Select(m => new { secret, headers = m.Headers, body = m.Body })));
        node.StandardInput.Close();
        var fault = await node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();
        return node.ExitCode == 0 ? string.Empty : fault.Length > 0 ? fault : $"Node ended with {node.ExitCode}.";
    }
}
