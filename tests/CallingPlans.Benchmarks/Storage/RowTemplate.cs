namespace CallingPlans.Benchmarks.Storage;

/// <summary>An order's row as the app wrote it, from which rows of further orders are made.</summary>
/// <param name="Table">Without the app's prefix.</param>
/// <param name="Text">The other properties, in whatever form holds the order's id as text.</param>
internal sealed record RowTemplate(string Table, string Partition, string Key, string Text)
{
    /// <summary>The row of another order: id, number, the moment by which its line is sorted.</summary>
    public RowTemplate For(TemplateOrder order, TemplateOrder other) => this with
    {
        Key = Key.Replace(order.Id, other.Id).Replace(order.Ticks, other.Ticks).Replace(order.OrderNumber, other.OrderNumber)
            .Replace(order.FirstDigits, other.FirstDigits).Replace(order.SecondDigits, other.SecondDigits),
        Text = Text.Replace(order.Id, other.Id).Replace(order.OrderNumber, other.OrderNumber)
            .Replace(order.FirstDigits, other.FirstDigits).Replace(order.SecondDigits, other.SecondDigits),
    };
}

/// <summary>What distinguishes the rows of one order from those of another.</summary>
/// <param name="Ticks">The inverted moment in the key of its line in the list.</param>
/// <param name="FirstDigits">Of its first number, without the plus sign.</param>
internal sealed record TemplateOrder(string Id, string OrderNumber, string Ticks, string FirstDigits, string SecondDigits)
{
    private const long TicksOfAnOrder = 10_000_000;

    /// <summary>One of many that were made before this one, a second apart.</summary>
    public TemplateOrder Earlier(int index) => new(
        $"{Id[..20]}{index:x12}", $"P-{index:D10}", (long.Parse(Ticks) + (index * TicksOfAnOrder)).ToString("D19"), $"1999{index:D7}", $"1998{index:D7}");
}
