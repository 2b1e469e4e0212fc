namespace CallingPlans.Domain.Bills;

/// <summary>Something that was read on a bill.</summary>
/// <param name="Page">The page that it stands on, from 1.</param>
/// <param name="Confidence">From 0 to 1: how sure it is that the bill says so.</param>
public sealed record BillFact<T>(T Value, int Page, BillBox Box, double Confidence);

/// <summary>
/// Where on a page something stands, in points from the lower left corner of the page as it is shown. Of writing that is
/// turned, as one sees it who turns the page until the writing is upright.
/// </summary>
public sealed record BillBox(double Left, double Bottom, double Right, double Top);
