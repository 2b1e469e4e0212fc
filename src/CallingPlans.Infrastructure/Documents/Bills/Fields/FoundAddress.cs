using CallingPlans.Domain.PortOrders;
using CallingPlans.Infrastructure.Documents.Bills.Layout;

namespace CallingPlans.Infrastructure.Documents.Bills.Fields;

/// <summary>An address of a bill, and the names that stand above it.</summary>
/// <param name="Cells">From its first line to its last, names included.</param>
/// <param name="Score">From 0 to 1.</param>
internal sealed record FoundAddress(
    PostalAddress Address, IReadOnlyList<TextCell> Cells, FoundName? Company, FoundName? Person, double Score);
