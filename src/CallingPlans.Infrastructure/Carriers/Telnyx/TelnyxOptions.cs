namespace CallingPlans.Infrastructure.Carriers.Telnyx;

/// <summary>The account with Telnyx, configured under <c>Carrier:Telnyx</c>.</summary>
internal sealed class TelnyxOptions
{
    internal const string Section = "Carrier:Telnyx";

    /// <summary>Of version 2 of the API; without a slash at its end it is meant as if it had one.</summary>
    public string BaseAddress { get; set; } = "https://api.telnyx.com/v2";

    /// <summary>The API key (v2).</summary>
    public string ApiKey { get; set; } = string.Empty;

    /// <summary>The account's public key for webhooks: Base64 of the 32 bytes of an Ed25519 key.</summary>
    public string PublicKey { get; set; } = string.Empty;

    /// <summary>Where Telnyx calls: this installation's <c>/api/carriers/telnyx/webhook</c>. Empty where it only is polled.</summary>
    public string WebhookUrl { get; set; } = string.Empty;

    /// <summary>The connection that new and ported numbers are put on; empty for none.</summary>
    public string ConnectionId { get; set; } = string.Empty;

    /// <summary>The markets whose customer service records Telnyx can ask for, separated by commas.</summary>
    public string RecordMarkets { get; set; } = "US";

    internal Uri Root => new(BaseAddress.TrimEnd('/') + "/", UriKind.Absolute);

    internal bool OffersRecordsOf(string market) => RecordMarkets
        .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Contains(market, StringComparer.OrdinalIgnoreCase);
}
