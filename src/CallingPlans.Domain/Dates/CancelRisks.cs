namespace CallingPlans.Domain.Dates;

/// <summary>Tells the risk of changing or cancelling a port that has its FOC.</summary>
public static class CancelRisks
{
    /// <summary>The risk at a moment, by the hours left to the FOC. A bound belongs to the lower risk.</summary>
    public static CancelRisk At(DateTimeOffset now, DateTimeOffset foc) => (foc - now).TotalHours switch
    {
        >= 72 => CancelRisk.Minimal,
        >= 48 => CancelRisk.Low,
        >= 24 => CancelRisk.Moderate,
        _ => CancelRisk.High,
    };
}
