using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Domain.Bills;

/// <summary>What was read on a bill. What is not there, or not there for sure, is null: nothing is guessed.</summary>
public sealed record BillReading
{
    public BillFact<DateOnly>? BillDate { get; init; }

    /// <summary>As the bill writes it.</summary>
    public BillFact<string>? AccountNumber { get; init; }

    public BillFact<TelephoneNumber>? BillingTelephoneNumber { get; init; }

    public BillFact<string>? CompanyName { get; init; }

    public BillFact<string>? AuthorizedName { get; init; }

    /// <summary>Where the service is; where the bill names one address only, that.</summary>
    public BillFact<PostalAddress>? ServiceAddress { get; init; }

    public BillFact<string>? PostalCode { get; init; }

    /// <summary>The customer's numbers, each once.</summary>
    public IReadOnlyList<BillFact<TelephoneNumber>> Numbers { get; init; } = [];

    /// <summary>
    /// Other numbers that are printed and may be the customer's, each once: nothing says whose they are. Those of calls and the
    /// carrier's own are not among them.
    /// </summary>
    public IReadOnlyList<TelephoneNumber> Mentioned { get; init; } = [];

    /// <summary>Says nothing of the account: facts of an account do not belong in logs.</summary>
    public override string ToString() => nameof(BillReading);
}
