using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CallingPlans.Application.Abstractions.Security;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Results;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders.Links;

/// <summary>
/// The tokens of signed links. A token holds what it is good for, encrypted and authenticated; nothing of it is stored, and
/// nobody but this installation can make or change one.
/// </summary>
public sealed class OrderLinks(ISecretProtector secrets, IPortOrderStore orders, TimeProvider time)
{
    private const string Context = "order-link";

    /// <summary>A token that can stand in a path.</summary>
    public string Seal(OrderLink link) => Base64Url.EncodeToString(
        Encoding.UTF8.GetBytes(secrets.Protect(JsonSerializer.Serialize(link), Context)));

    /// <summary>What a token is good for, and its order; 404 for one that is forged, changed or expired, whichever it is.</summary>
    public async Task<Result<(OrderLink Link, PortOrder Order)>> OpenAsync(string token, CancellationToken cancellation) =>
        Read(token) is { } link
        && link.ExpiresAt > time.GetUtcNow()
        && await orders.FindAsync(link.Order, cancellation) is { } stored
            ? (link, stored.Value)
            : Failure.NotFound();

    private OrderLink? Read(string token)
    {
        try
        {
            return JsonSerializer.Deserialize<OrderLink>(
                secrets.Unprotect(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token)), Context));
        }
        catch (Exception e) when (e is CryptographicException or FormatException or JsonException)
        {
            // Not ours, or altered: to the caller it does not exist.
            return null;
        }
    }
}
