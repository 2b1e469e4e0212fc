namespace CallingPlans.Domain.Accounts;

/// <summary>Who says something of an account.</summary>
public enum AccountSource
{
    /// <summary>The latest bill.</summary>
    Bill,

    /// <summary>The losing carrier's customer service record.</summary>
    Csr,

    /// <summary>The order itself, other orders, or the clock.</summary>
    Order,
}
