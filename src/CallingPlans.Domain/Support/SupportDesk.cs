namespace CallingPlans.Domain.Support;

/// <summary>Who helps.</summary>
public enum SupportDesk
{
    /// <summary>Partner help desk.</summary>
    PHD,

    /// <summary>PSTN technical support: the porting desk.</summary>
    PTS,

    /// <summary>Technical assistance.</summary>
    TAC,

    /// <summary>Orders and subscriptions.</summary>
    SaasSupport,
}
