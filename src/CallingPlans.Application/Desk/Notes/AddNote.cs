using CallingPlans.Application.Access;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Application.Validation;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.Desk.Notes;

/// <summary>A note of the desk. Without a word about it only the desk sees it.</summary>
public sealed record NoteInput
{
    public string? Text { get; init; }

    public bool? VisibleToCustomer { get; init; }

    /// <summary>The note's text, or why it is none.</summary>
    internal Result<string> ReadText()
    {
        var errors = new List<ErrorDetail>();
        var text = TextRules.Required(Text, "/text", errors, TextRules.MaxDetailLength);
        return errors.Count > 0 ? Failure.Invalid(errors) : text;
    }
}

/// <summary>Adds a note to an order's timeline, in any state.</summary>
public sealed class AddNote(PortOrderWriter writer)
{
    public async Task<Result<WrittenOrder>> RunAsync(
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
