using CallingPlans.Domain.Bills;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Domain.Accounts;

/// <summary>What is known of a losing carrier's account beside what the customer says. What is not known for sure is null.</summary>
public sealed record KnownAccount
{
    /// <summary>How sure a reading has to be to be held against what a person has typed.</summary>
    public const double SureEnough = 0.6;

    /// <summary>A lone telephone number on a bill is no more than this sure to be the billing one.</summary>
    private const double OnlyTelephone = 0.8;

    public required AccountSource Source { get; init; }

    public string? AccountNumber { get; init; }

    public TelephoneNumber? BillingTelephoneNumber { get; init; }

    public string? CompanyName { get; init; }

    public string? AuthorizedName { get; init; }

    /// <summary>The service address; its postal code is <see cref="PostalCode"/>.</summary>
    public PostalAddress? ServiceAddress { get; init; }

    public string? PostalCode { get; init; }

    /// <summary>The account's numbers, as far as they are known; empty says nothing.</summary>
    public IReadOnlyList<TelephoneNumber> Numbers { get; init; } = [];

    /// <summary>Numbers that may be the account's: nobody is told that they are not.</summary>
    public IReadOnlyList<TelephoneNumber> Mentioned { get; init; } = [];

    /// <summary>What a bill says for sure.</summary>
    public static KnownAccount Of(BillReading bill) => new()
    {
        Source = AccountSource.Bill,
        AccountNumber = Sure(bill.AccountNumber),
        BillingTelephoneNumber = bill.BillingTelephoneNumber is { Confidence: > OnlyTelephone } btn ? btn.Value : null,
        CompanyName = Sure(bill.CompanyName),
        AuthorizedName = Sure(bill.AuthorizedName),
        ServiceAddress = Sure(bill.ServiceAddress),
        PostalCode = Sure(bill.PostalCode) ?? Sure(bill.ServiceAddress)?.PostalCode,
        Numbers = [.. bill.Numbers.Where(n => n.Confidence >= SureEnough).Select(n => n.Value).Distinct()],
        Mentioned = bill.Mentioned,
    };

    /// <summary>Says nothing of the account: facts of an account do not belong in logs.</summary>
    public override string ToString() => $"{nameof(KnownAccount)} {Source}";

    private static T? Sure<T>(BillFact<T>? fact)
        where T : class => fact is { Confidence: >= SureEnough } ? fact.Value : null;
}
