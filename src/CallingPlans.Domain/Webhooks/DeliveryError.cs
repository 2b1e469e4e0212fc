namespace CallingPlans.Domain.Webhooks;

/// <summary>Why a receiver could not be called. Coarse by intent: it is no means to look into a network.</summary>
public enum DeliveryError
{
    /// <summary>The name has no address.</summary>
    NameNotResolved,

    /// <summary>The address is not one that may be called (any more).</summary>
    AddressNotAllowed,

    /// <summary>No connection, or it broke before an answer came.</summary>
    ConnectionFailed,

    /// <summary>The certificate is not valid for the address, or there is no common protocol.</summary>
    TlsFailed,

    /// <summary>No answer in time.</summary>
    TimedOut,

    /// <summary>The webhook was disabled before it was this delivery's turn; nothing was sent.</summary>
    WebhookDisabled,
}
