namespace CallingPlans.Infrastructure.Documents.Bills.Labels;

/// <summary>What a label announces. The kinds that are not looked for are known so that their values are not taken for others.</summary>
internal enum LabelKind
{
    BillDate,

    /// <summary>"Date" alone: the bill's, unless a better label is found.</summary>
    GenericDate,
    AccountNumber,

    /// <summary>An account that may be the customer's at the bank: the carrier's, unless a better label is found.</summary>
    GenericAccount,
    BillingTelephoneNumber,
    CompanyName,
    AuthorizedName,
    ServiceAddress,

    /// <summary>An address that is the customer's, but not of necessity where the service is.</summary>
    BillingAddress,
    AddressStreet,
    AddressTown,
    AddressRegion,
    AddressPostalCode,

    /// <summary>Both in one field.</summary>
    AddressTownAndCode,
    AddressCountry,

    /// <summary>A telephone number of the customer: in a field, the one that is billed; at the head of a column, each.</summary>
    TelephoneNumber,

    /// <summary>"Telephone" alone: at the head of a column the customer's, else anybody's.</summary>
    AnyTelephone,

    /// <summary>The heading of the customer's telephone numbers.</summary>
    Numbers,
    OtherDate,
    OtherCode,
    OtherAmount,

    /// <summary>How to reach the carrier.</summary>
    OtherContact,
    OtherText,

    /// <summary>The heading of numbers that were called.</summary>
    Calls,
}
