using Microsoft.Extensions.Configuration;

namespace CallingPlans.Functions.Configuration;

/// <summary>
/// What an installation cannot work without. It is told at the start and all at once, and not setting by setting when a
/// customer needs it. A development installation goes without most of it.
/// </summary>
internal static class RequiredSettings
{
    private const string Storage = "AzureWebJobsStorage";

    /// <summary>What stands in place of a secret that the platform could not read from the vault.</summary>
    private const string UnreadReference = "@Microsoft.KeyVault(";

    private static readonly string[] Always =
    [
        "Operator:Name", "Operator:Address", "Operator:Contact",
        "Support:Contacts:PHD", "Support:Contacts:PTS", "Support:Contacts:TAC", "Support:Contacts:SaasSupport",
        "Carrier:Default",
        "Console:BaseUrl",
        "Authentication:Authority", "Authentication:Audience",
        "SendGrid:ApiKey", "Mail:From",
    ];

    /// <summary>Settings of which one is of no use without the other, in development too.</summary>
    private static readonly (string One, string Other)[] Pairs =
    [
        ("Authentication:Authority", "Authentication:Audience"),
        ("Authentication:Audience", "Authentication:Authority"),
        ("SendGrid:ApiKey", "Mail:From"),
        ($"{Storage}:tableServiceUri", $"{Storage}:blobServiceUri"),
        ($"{Storage}:blobServiceUri", $"{Storage}:tableServiceUri"),
    ];

    /// <exception cref="InvalidOperationException">Something is missing; the message names every missing setting.</exception>
    public static void Check(IConfiguration configuration)
    {
        var missing = Missing(configuration).Distinct().Order(StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
        {
            throw new InvalidOperationException(
                $"The app does not start, because settings are missing: {string.Join(", ", missing)}. docs/operations.md tells what they mean.");
        }
    }

    private static IEnumerable<string> Missing(IConfiguration configuration)
    {
        var isDevelopment = configuration.GetValue<bool>("Development:Enabled");
        var needed = isDevelopment ? [] : Always.Where(name => !IsSet(configuration, name));
        var halves = Pairs
            .Where(pair => IsSet(configuration, pair.One) && !IsSet(configuration, pair.Other)).Select(pair => pair.Other);
        return needed.Concat(halves).Concat(Keys(configuration)).Concat(Account(configuration)).Concat(Unread(configuration));
    }

    private static IEnumerable<string> Keys(IConfiguration configuration)
    {
        if (configuration["Secrets:CurrentKey"] is { Length: > 0 } current)
            return IsSet(configuration, $"Secrets:Keys:{current}") ? [] : [$"Secrets:Keys:{current}"];
        return IsSet(configuration, "Secrets:KeyFile") ? [] : ["Secrets:CurrentKey"];
    }

    private static IEnumerable<string> Account(IConfiguration configuration) =>
        IsSet(configuration, Storage) || IsSet(configuration, $"{Storage}:tableServiceUri") ? [] : [Storage];

    private static IEnumerable<string> Unread(IConfiguration configuration) => configuration.AsEnumerable()
        .Where(setting => setting.Value?.StartsWith(UnreadReference, StringComparison.OrdinalIgnoreCase) is true)
        .Select(setting => $"{setting.Key} (its secret cannot be read from the vault)");

    private static bool IsSet(IConfiguration configuration, string name) => !string.IsNullOrWhiteSpace(configuration[name]);
}
