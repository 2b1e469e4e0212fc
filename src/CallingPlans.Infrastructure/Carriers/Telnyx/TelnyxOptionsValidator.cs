using Microsoft.Extensions.Options;

namespace CallingPlans.Infrastructure.Carriers.Telnyx;

/// <summary>Refuses half an account: what is missing would show only when the first order is sent.</summary>
internal sealed class TelnyxOptionsValidator : IValidateOptions<TelnyxOptions>
{
    private const int PublicKeyBytes = 32;

    public ValidateOptionsResult Validate(string? name, TelnyxOptions options)
    {
        List<string> failures = [];
        if (!IsCallable(options.BaseAddress))
            failures.Add($"{TelnyxOptions.Section}:BaseAddress is to be an https address.");
        if (string.IsNullOrWhiteSpace(options.ApiKey))
            failures.Add($"{TelnyxOptions.Section}:ApiKey is missing.");
        if (!IsPublicKey(options.PublicKey))
            failures.Add($"{TelnyxOptions.Section}:PublicKey is to be Base64 of the 32 bytes of the account's Ed25519 key.");
        if (options.WebhookUrl.Length > 0 && !IsCallable(options.WebhookUrl))
            failures.Add($"{TelnyxOptions.Section}:WebhookUrl is to be an https address, or empty.");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    /// <summary>In clear only to this machine: the key goes along.</summary>
    private static bool IsCallable(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));

    private static bool IsPublicKey(string text)
    {
        Span<byte> key = stackalloc byte[PublicKeyBytes + 1];
        return Convert.TryFromBase64String(text, key, out var length) && length == PublicKeyBytes;
    }
}
