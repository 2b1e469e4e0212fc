namespace CallingPlans.Application.Abstractions.Security;

/// <summary>Encrypts small secrets (AES-GCM) under the key of the configuration; older keys still open.</summary>
public interface ISecretProtector
{
    /// <param name="context">What the secret belongs to (authenticated, not kept): it opens only with the same.</param>
    string Protect(string secret, string context);

    /// <exception cref="System.Security.Cryptography.CryptographicException">Not written by this, altered, or of another context.</exception>
    string Unprotect(string envelope, string context);
}
