namespace CallingPlans.Domain.Errors;

/// <summary>JSON pointers (RFC 6901) of the members of a port order that errors are about.</summary>
public static class FieldPointer
{
    /// <summary>The numbers to be ported.</summary>
    public const string Numbers = "/numbers";

    /// <summary>Name of the losing carrier.</summary>
    public const string CarrierName = "/account/carrierName";

    /// <summary>Name of the company, as the losing carrier has it.</summary>
    public const string CompanyName = "/account/companyName";

    /// <summary>Account number at the losing carrier.</summary>
    public const string AccountNumber = "/account/accountNumber";

    /// <summary>Billing telephone number of the account.</summary>
    public const string BillingTelephoneNumber = "/account/billingTelephoneNumber";

    /// <summary>Person who may act for the account.</summary>
    public const string AuthorizedName = "/account/authorizedName";

    /// <summary>Service address of the account.</summary>
    public const string ServiceAddress = "/account/serviceAddress";

    /// <summary>Postal code of the service address.</summary>
    public const string PostalCode = "/account/serviceAddress/postalCode";

    /// <summary>PIN or passcode of the account.</summary>
    public const string Pin = "/account/pin";

    /// <summary>Wished date.</summary>
    public const string RequestedDate = "/requestedDate";

    /// <summary>Wished time of day.</summary>
    public const string RequestedTime = "/requestedTime";

    /// <summary>What is to become of the rest of the account.</summary>
    public const string PartialPort = "/partialPort";

    /// <summary>The latest bill.</summary>
    public const string Bill = "/bill";

    /// <summary>The letter of authorization.</summary>
    public const string Loa = "/loa";

    /// <summary>The line type of the number at an index.</summary>
    public static string LineTypeOf(int index) => $"{Numbers}/{index}/lineType";

    /// <summary>The telephone number at an index.</summary>
    public static string NumberAt(int index) => $"{Numbers}/{index}/number";
}
