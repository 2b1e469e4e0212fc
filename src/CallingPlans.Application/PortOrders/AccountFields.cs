using CallingPlans.Domain.Errors;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.PortOrders;

/// <summary>The account's facts by their JSON pointers.</summary>
public static class AccountFields
{
    /// <summary>Whether the fact is not there. Only the pointers that a market's profile may ask for are known.</summary>
    /// <exception cref="ArgumentException">There is no such fact.</exception>
    public static bool IsMissing(AccountFacts account, string pointer) => pointer switch
    {
        FieldPointer.CarrierName => account.CarrierName is null,
        FieldPointer.CompanyName => account.CompanyName is null,
        FieldPointer.AccountNumber => account.AccountNumber is null,
        FieldPointer.BillingTelephoneNumber => account.BillingTelephoneNumber is null,
        FieldPointer.AuthorizedName => account.AuthorizedName is null,
        FieldPointer.Pin => account.ProtectedPin is null,
        FieldPointer.ServiceAddress => account.ServiceAddress is null,
        FieldPointer.ServiceAddress + "/street" => account.ServiceAddress?.Street is null,
        FieldPointer.ServiceAddress + "/city" => account.ServiceAddress?.City is null,
        FieldPointer.ServiceAddress + "/region" => account.ServiceAddress?.Region is null,
        FieldPointer.PostalCode => account.ServiceAddress?.PostalCode is null,
        FieldPointer.ServiceAddress + "/country" => account.ServiceAddress?.Country is null,
        _ => throw new ArgumentException($"There is no account fact at {pointer}.", nameof(pointer)),
    };
}
