using CallingPlans.Domain.Numbers;

namespace CallingPlans.Domain.PortOrders;

/// <summary>The account as it stands on the losing carrier's bill; in a draft any part may be missing.</summary>
public sealed record AccountFacts
{
    public string? CarrierName { get; init; }

    public string? CompanyName { get; init; }

    public string? AccountNumber { get; init; }

    public TelephoneNumber? BillingTelephoneNumber { get; init; }

    public string? AuthorizedName { get; init; }

    public PostalAddress? ServiceAddress { get; init; }

    /// <summary>The PIN, encrypted for this order; null where none was given or the order has been completed.</summary>
    public string? ProtectedPin { get; init; }

    /// <summary>What the customer says the numbers are; <see cref="NumberType.Mobile"/> needs a PIN.</summary>
    public NumberType? NumberType { get; init; }

    /// <summary>Says nothing of the account: facts of an account do not belong in logs.</summary>
    public override string ToString() => nameof(AccountFacts);
}
