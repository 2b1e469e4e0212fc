namespace CallingPlans.Integration.Faults.EveryCall;

/// <summary>Whom a call goes to, and whether it has an effect there. Each kind is counted by itself.</summary>
internal enum CallKind
{
    /// <summary>Storage is read.</summary>
    Read,

    /// <summary>Storage is written.</summary>
    Write,

    /// <summary>The carrier is asked what is the case.</summary>
    CarrierRead,

    /// <summary>The carrier is given something to do.</summary>
    CarrierWrite,

    /// <summary>The mail provider is given a mail.</summary>
    Mail,

    /// <summary>The customer's webhook is called.</summary>
    Webhook,
}
