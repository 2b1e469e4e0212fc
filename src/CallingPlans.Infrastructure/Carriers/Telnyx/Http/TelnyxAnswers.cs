using System.Text.Json;

namespace CallingPlans.Infrastructure.Carriers.Telnyx.Http;

/// <summary>What every answer is wrapped in.</summary>
internal sealed record TelnyxAnswer<T>(T? Data, TelnyxMeta? Meta);

/// <summary>Where a page is in its list.</summary>
internal sealed record TelnyxMeta(int PageNumber, int TotalPages, int TotalResults);

/// <summary>What every refusal is wrapped in.</summary>
internal sealed record TelnyxErrors(IReadOnlyList<TelnyxError>? Errors);

/// <param name="Code">Text or a number, as the API pleases.</param>
internal sealed record TelnyxError(JsonElement Code, string? Title, string? Detail, TelnyxErrorSource? Source);

internal sealed record TelnyxErrorSource(string? Pointer, string? Parameter);
