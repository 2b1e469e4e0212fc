using System.Security.Cryptography;
using CallingPlans.Application.Abstractions.Security;
using CallingPlans.Domain.Webhooks;

namespace CallingPlans.Application.Webhooks;

/// <summary>The secrets that messages are signed with. They are stored encrypted, each bound to its webhook.</summary>
public sealed class WebhookSecrets(ISecretProtector protector)
{
    /// <summary>By it receivers' libraries, and secret scanners, know what it is (Standard Webhooks).</summary>
    private const string Prefix = "whsec_";

    /// <summary>Standard Webhooks asks for 24 to 64 bytes.</summary>
    private const int Bytes = 32;

    public static string New() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));

    public string Seal(string organizationId, string webhookId, string secret) =>
        protector.Protect(secret, Context(organizationId, webhookId));

    public string Open(Webhook webhook) => protector.Unprotect(webhook.SealedSecret, Context(webhook.OrganizationId, webhook.Id));

    private static string Context(string organizationId, string webhookId) => $"webhook:{organizationId}/{webhookId}";
}
