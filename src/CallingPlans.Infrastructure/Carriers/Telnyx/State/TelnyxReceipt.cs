using System.Text.Json;
using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Infrastructure.Tables;

namespace CallingPlans.Infrastructure.Carriers.Telnyx.State;

/// <summary>What takes a change off the list.</summary>
/// <param name="Changed">The note of it, and the version of it that was read.</param>
internal sealed record TelnyxReceipt(
    TelnyxChanged Changed, string Version, CarrierUpdateKind Kind, string UpdateId, string? Print, string? PartsPrint)
{
    internal string Write() => JsonSerializer.Serialize(this, StorageJson.Options);

    internal static TelnyxReceipt Read(string text) => JsonSerializer.Deserialize<TelnyxReceipt>(text, StorageJson.Options)
        ?? throw new JsonException("No receipt.");
}
