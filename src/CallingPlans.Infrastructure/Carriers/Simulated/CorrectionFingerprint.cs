using System.Security.Cryptography;
using System.Text.Json;
using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Security;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Infrastructure.Carriers.Simulated;

/// <summary>
/// Tells whether the fields that a rejection names have changed since, without keeping them. A hash of a short PIN can
/// be guessed by trying all PINs, so the fingerprint is encrypted as well.
/// </summary>
internal sealed class CorrectionFingerprint(ISecretProtector protector)
{
    /// <summary>The fields of the request that the rejection names, as an encrypted fingerprint.</summary>
    internal string Seal(CarrierPortRequest request, Rejection rejection) =>
        protector.Protect(Compute(request, rejection), ContextOf(request));

    /// <summary>Whether any field that the rejection names differs from those that were sealed.</summary>
    internal bool Differs(CarrierPortRequest request, Rejection rejection, string sealedFields) =>
        protector.Unprotect(sealedFields, ContextOf(request)) != Compute(request, rejection);

    private static string ContextOf(CarrierPortRequest request) => $"simulated-carrier/{request.Order}";

    private static string Compute(CarrierPortRequest request, Rejection rejection)
    {
        var values = rejection.Corrections.Select(pointer => ValueOf(request, pointer));
        return Convert.ToBase64String(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(values)));
    }

    private static string? ValueOf(CarrierPortRequest request, string pointer) => pointer switch
    {
        FieldPointer.Numbers => string.Join(' ', request.Numbers.Select(n => n.Number.ToString()).Order()),
        FieldPointer.CarrierName => request.Account.CarrierName,
        FieldPointer.CompanyName => request.Account.CompanyName,
        FieldPointer.AccountNumber => request.Account.AccountNumber,
        FieldPointer.BillingTelephoneNumber => request.Account.BillingTelephoneNumber?.ToString(),
        FieldPointer.AuthorizedName => request.Account.AuthorizedName,
        FieldPointer.ServiceAddress => JsonSerializer.Serialize(request.Account.ServiceAddress),
        FieldPointer.PostalCode => request.Account.ServiceAddress?.PostalCode,
        FieldPointer.Pin => request.Pin,
        FieldPointer.RequestedDate or FieldPointer.RequestedTime => request.RequestedAt?.ToString("O"),
        FieldPointer.PartialPort => JsonSerializer.Serialize(request.PartialPort),
        FieldPointer.Bill => LatestId(request, DocumentKind.Bill),
        FieldPointer.Loa => LatestId(request, DocumentKind.Loa),
        _ => throw new ArgumentOutOfRangeException(nameof(pointer), pointer, "No field of a port order."),
    };

    private static string? LatestId(CarrierPortRequest request, DocumentKind kind) =>
        request.Documents.LastOrDefault(d => d.Kind == kind)?.Id;
}
