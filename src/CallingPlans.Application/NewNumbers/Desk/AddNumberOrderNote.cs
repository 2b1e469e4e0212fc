using CallingPlans.Application.Access;
using CallingPlans.Application.Desk.Notes;
using CallingPlans.Application.NewNumbers.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.NewNumbers.Desk;

/// <summary>Adds a note to the timeline of an order of new numbers, in any state.</summary>
public sealed class AddNumberOrderNote(NumberOrderWriter writer)
{
    public async Task<Result<WrittenNumberOrder>> RunAsync(
        Caller caller, OrderRef order, NoteInput input, CancellationToken cancellation)
    {
        var text = input.ReadText();
        if (text.Failure is { } missing)
            return missing;
        return await writer.ChangeAsync(
            order,
            $"note-{Guid.NewGuid():N}",
            caller.Name,
            change =>
            {
                change.AddEvent(OrderEventKind.Note, text.Value, deskOnly: input.VisibleToCustomer != true);
                return null;
            },
            cancellation);
    }
}
