namespace CallingPlans.Infrastructure.Documents.Bills.Labels;

/// <summary>Writes out what a text in a data file says in short: <c>(main|lead) (number|line)</c> is four texts.</summary>
internal static class Alternatives
{
    internal static IEnumerable<string> Of(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
            return [text];
        var close = text.IndexOf(')', open);
        if (close < 0)
            throw new InvalidOperationException($"\"{text}\" opens a bracket and does not close it.");
        return text[(open + 1)..close].Split('|').SelectMany(one => Of(text[..open] + one + text[(close + 1)..]));
    }
}
