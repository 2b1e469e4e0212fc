using System.Security.Cryptography;
using System.Text.Json;
using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Infrastructure.Carriers.Telnyx.Http;
using CallingPlans.Infrastructure.Carriers.Telnyx.State;
using CallingPlans.Infrastructure.Carriers.Telnyx.Wire;
using Microsoft.Extensions.Logging;

namespace CallingPlans.Infrastructure.Carriers.Telnyx.Webhook;

/// <summary>
/// Takes Telnyx' calls. A call only says which order is to be read: so it may be late, doubled, out of order or of an unknown
/// type.
/// </summary>
internal sealed partial class TelnyxWebhook(
    TelnyxSignature signature, TelnyxTable table, TelnyxChanges changes, TimeProvider time, ILogger<TelnyxWebhook> logger) : ICarrierWebhook
{
    private const int MostForgotten = 100;

    public string Name => TelnyxGateway.CarrierName;

    public async Task<IReadOnlyList<CarrierChange>?> ReceiveAsync(CarrierCall call, CancellationToken cancellation)
    {
        if (!signature.IsGood(call.Headers, call.Body.Span))
            return null;
        if (Read(call.Body) is not { } told || TelnyxSubject.Of(told) is not { } changed)
            return [];
        var id = told.Id ?? Convert.ToHexStringLower(SHA256.HashData(call.Body.Span));
        if (await table.HasTakenAsync(id, cancellation))
            return [];
        var noted = await table.NoteAsync(changed, cancellation);
        // After it is noted: a call that was cut off before is taken when it comes again.
        await table.KeepCallAsync(id, time.GetUtcNow(), cancellation);
        await table.ForgetCallsAsync(time.GetUtcNow() - (2 * TelnyxSignature.Tolerance), MostForgotten, cancellation);
        try
        {
            return await changes.ReadAsync(noted, cancellation) is { } change ? [change] : [];
        }
        catch (CarrierUnavailableException unavailable)
        {
            LogLater(unavailable);
            return [];
        }
    }

    /// <summary>The event; null where the body is none. Sometimes it stands in <c>data</c>, sometimes not, and sometimes without a payload.</summary>
    private static TelnyxEvent? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            var root = JsonSerializer.Deserialize<JsonElement>(body.Span);
            var told = Child(root, "data") is { ValueKind: JsonValueKind.Object } data ? data : root;
            var read = told.ValueKind == JsonValueKind.Object ? told.Deserialize<TelnyxEvent>(TelnyxJson.Options) : null;
            return read is { Payload.ValueKind: not JsonValueKind.Object } ? read with { Id = null, Payload = told } : read;
        }
        catch (JsonException)
        {
            // Signed, and no event: nothing that could be done about it.
            return null;
        }
    }

    private static JsonElement Child(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var child) ? child : default;

    [LoggerMessage(212, LogLevel.Warning, "Telnyx has called and cannot be asked now; what it called for is read with the next poll.")]
    private partial void LogLater(Exception exception);
}
