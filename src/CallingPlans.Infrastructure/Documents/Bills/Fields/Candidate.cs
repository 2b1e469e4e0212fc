using CallingPlans.Infrastructure.Documents.Bills.Labels;
using CallingPlans.Infrastructure.Documents.Bills.Layout;

namespace CallingPlans.Infrastructure.Documents.Bills.Fields;

/// <summary>Where a value stands, seen from its label.</summary>
internal enum Relation
{
    SameCell,
    Right,
    Below,
    Above,

    /// <summary>Before the label: "0161 496 0100 (main number)".</summary>
    Before,
}

/// <summary>A text that may be the value of a label.</summary>
/// <param name="Value">What was read in it.</param>
/// <param name="Score">From 0 to 1.</param>
internal sealed record Candidate(BillLabel Label, Relation Relation, Spot Spot, object Value, double Score)
{
    internal TextCell Cell => Spot.Cell;
}
