namespace CallingPlans.Application.PortOrders.Documents;

/// <summary>Names of uploaded files: for showing, never for storing.</summary>
public static class FileNames
{
    private const int MaxLength = 100;

    /// <summary>The last part of the name, without anything that a file system, a header or a page could trip over.</summary>
    public static string Clean(string? fileName, string fallback)
    {
        var last = (fileName ?? string.Empty).Split('/', '\\')[^1];
        var clean = new string([.. last.Where(c => char.IsLetterOrDigit(c) || c is ' ' or '.' or '-' or '_' or '(' or ')')]).Trim(' ', '.');
        if (clean.Length > MaxLength)
            clean = clean[^MaxLength..].TrimStart(' ', '.');
        return clean.Length == 0 ? fallback : clean;
    }
}
