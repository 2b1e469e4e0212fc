namespace CallingPlans.Infrastructure.Documents.Bills.Fields;

/// <summary>A name of the customer, and where it stands.</summary>
internal sealed record FoundName(string Name, Spot Spot)
{
    /// <summary>Null where there is no name.</summary>
    internal static FoundName? Of(string? name, Spot? spot) => name is null || spot is null ? null : new FoundName(name, spot);
}
