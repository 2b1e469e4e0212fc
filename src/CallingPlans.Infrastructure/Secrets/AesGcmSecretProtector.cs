using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CallingPlans.Application.Abstractions.Security;

namespace CallingPlans.Infrastructure.Secrets;

/// <inheritdoc cref="ISecretProtector"/>
/// <remarks>The envelope is a seal of <see cref="AesGcmSealer"/> in Base64Url.</remarks>
internal sealed class AesGcmSecretProtector(AesGcmSealer sealer) : ISecretProtector
{
    public string Protect(string secret, string context) =>
        Base64Url.EncodeToString(sealer.Seal(Encoding.UTF8.GetBytes(secret), context));

    public string Unprotect(string envelope, string context)
    {
        byte[] seal;
        try
        {
            seal = Base64Url.DecodeFromChars(envelope);
        }
        catch (FormatException wrong)
        {
            throw new CryptographicException("This is no envelope.", wrong);
        }

        return Encoding.UTF8.GetString(sealer.Open(seal, context));
    }
}
