namespace CallingPlans.Integration.Access.Matrix;

/// <summary>Who calls, seen from the organisation whose resources are asked for.</summary>
public enum MatrixCaller
{
    /// <summary>Without a token.</summary>
    Nobody,

    /// <summary>With a token whose time is over.</summary>
    Expired,

    /// <summary>With a token that another key signed.</summary>
    Forged,

    /// <summary>The organisation's administrator.</summary>
    OwnAdmin,

    /// <summary>The administrator of the partner that manages the organisation.</summary>
    OwnPartner,

    /// <summary>Another organisation's administrator.</summary>
    OtherAdmin,

    /// <summary>Another partner's administrator.</summary>
    OtherPartner,

    /// <summary>The porting desk.</summary>
    PortingDesk,
}
