using CallingPlans.Domain.Orders;

namespace CallingPlans.Infrastructure.Carriers.Telnyx.State;

/// <summary>Something that Telnyx has spoken of and that was not read since.</summary>
/// <param name="Order">Null where only Telnyx' own id was named, or an order that does not come from here.</param>
/// <param name="PartId">Telnyx' id.</param>
internal sealed record TelnyxChanged(OrderRef? Order, string? PartId);

/// <param name="Cursor">The latest event that was read, by Telnyx' clock.</param>
/// <param name="Recent">Ids of events so close to the cursor that they come again.</param>
internal sealed record TelnyxCursor(DateTimeOffset Cursor, IReadOnlyList<string> Recent);
