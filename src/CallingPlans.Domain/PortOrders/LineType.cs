namespace CallingPlans.Domain.PortOrders;

/// <summary>Whether a number is one line or the head of several; asked for where the market's profile says so.</summary>
public enum LineType
{
    SingleLine,
    MultiLine,
}
