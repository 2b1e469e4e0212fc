using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.Consistency.Checks;

/// <summary>What a port order's timeline leads to, read from its events alone.</summary>
/// <param name="Attempts">Submissions that passed the preliminary check.</param>
/// <param name="Foc">The day of the FOC that holds, as its event tells it; null while there is none.</param>
/// <param name="Trial">The last event that says how the order stands with its errors; null where none does.</param>
/// <param name="Break">The event whose move does not begin where the one before ended; null where all do.</param>
internal sealed record StoryOfPort(
    PortOrderStatus? Status, OrderStage? Stage, int Attempts, string? Foc, OrderEventKind? Trial, OrderEvent? Break)
{
    private const int LengthOfDay = 10;

    public static StoryOfPort Of(IEnumerable<OrderEvent> timeline)
    {
        var story = new StoryOfPort(null, null, 0, null, null, null);
        string? operation = null;
        foreach (var told in timeline)
        {
            var own = told.Id[..Math.Max(0, told.Id.LastIndexOf('-'))];
            // All events of one change tell the change's beginning.
            if (own != operation && story.Break is null && !Continues(story, told))
                story = story with { Break = told };
            operation = own;
            story = story.After(told);
        }

        return story;
    }

    private static bool Continues(StoryOfPort story, OrderEvent told) =>
        (told.From is null || told.From == story.Status) && (told.FromStage is null || told.FromStage == story.Stage);

    private StoryOfPort After(OrderEvent told)
    {
        var next = this with { Status = told.To ?? Status, Stage = told.ToStage ?? Stage };
        return told.Kind switch
        {
            OrderEventKind.Submitted or OrderEventKind.Resubmitted =>
                next with { Attempts = Attempts + 1, Foc = null, Trial = told.Kind },
            OrderEventKind.Rejected => next with { Foc = null, Trial = told.Kind },
            OrderEventKind.FocReceived or OrderEventKind.FocChanged => next with { Foc = DayIn(told.Detail) },
            _ => next,
        };
    }

    /// <summary>The event's sentence ends with the day.</summary>
    private static string DayIn(string detail)
    {
        var text = detail.TrimEnd('.');
        return text.Length < LengthOfDay ? text : text[^LengthOfDay..];
    }
}
