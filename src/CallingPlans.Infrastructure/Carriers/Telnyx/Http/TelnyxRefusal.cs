using System.Net;
using System.Text.Json;
using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Infrastructure.Carriers.Telnyx.Porting;

namespace CallingPlans.Infrastructure.Carriers.Telnyx.Http;

/// <summary>Reads an answer that is no success. Nothing of the request goes into it, and the texts are redacted.</summary>
internal static class TelnyxRefusal
{
    /// <summary>How long nobody need ask again after an answer that asks for a person, such as a wrong key.</summary>
    private static readonly TimeSpan UntilSomebodyLooks = TimeSpan.FromMinutes(5);

    /// <summary>The exception for an answer.</summary>
    /// <param name="body">As much as was read of it.</param>
    internal static Exception Of(HttpStatusCode status, string body, TimeSpan? retryAfter) => status switch
    {
        // A key that is wrong or has expired is not the order's fault.
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => Unavailable(status, UntilSomebodyLooks),
        HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests => Unavailable(status, retryAfter),
        >= HttpStatusCode.InternalServerError => Unavailable(status, retryAfter),
        _ => Refused(status, Read(body)),
    };

    private static CarrierUnavailableException Unavailable(HttpStatusCode status, TimeSpan? retryAfter)
    {
        var unavailable = new CarrierUnavailableException($"Telnyx answered {(int)status}.");
        return retryAfter is { } wait ? new CarrierUnavailableException(unavailable.Message) { RetryAfter = wait } : unavailable;
    }

    private static CarrierRefusedException Refused(HttpStatusCode status, IReadOnlyList<CarrierError> errors) => errors.Count == 0
        ? new CarrierRefusedException($"http-{(int)status}", $"Telnyx answered {(int)status}.")
        : new CarrierRefusedException(
            string.Join(",", errors.Select(e => e.RawCode).Distinct()), string.Join(" ", errors.Select(e => e.RawText).Distinct()))
        {
            Errors = errors,
        };

    private static IReadOnlyList<CarrierError> Read(string body)
    {
        try
        {
            return [.. (JsonSerializer.Deserialize<TelnyxErrors>(body, TelnyxJson.Options)?.Errors ?? []).Select(Map)];
        }
        catch (JsonException)
        {
            // A page of a proxy, for one: the status says all.
            return [];
        }
    }

    private static CarrierError Map(TelnyxError error)
    {
        var code = error.Code.ValueKind == JsonValueKind.Undefined ? "unknown" : error.Code.ToString();
        var said = string.IsNullOrWhiteSpace(error.Detail) ? error.Title : error.Detail;
        var where = error.Source?.Pointer ?? error.Source?.Parameter;
        return new CarrierError(
            TelnyxCodes.Map(code), code, CarrierText.Redact(where is null ? said : $"{said} ({where})"));
    }
}
