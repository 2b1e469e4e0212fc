using Azure.Data.Tables;

namespace CallingPlans.Infrastructure.Tables;

/// <summary>What is made of a block of the number registry as it was read.</summary>
/// <param name="Outcome">What the caller is told once the writes are done.</param>
/// <param name="Writes">In one transaction; none where nothing is to be changed.</param>
internal sealed record ClaimDecision<T>(T Outcome, List<TableTransactionAction> Writes);
