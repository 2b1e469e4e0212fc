namespace CallingPlans.Integration.Costs;

/// <summary>Calls of one kind in one phase of an order.</summary>
internal readonly record struct CostLine(string Phase, string Place, string Operation) : IComparable<CostLine>
{
    public int CompareTo(CostLine other) => string.CompareOrdinal(ToString(), other.ToString());

    public override string ToString() => $"{Phase} | {Place} | {Operation}";
}
