using System.Text.RegularExpressions;

namespace CallingPlans.Infrastructure.Tables;

/// <summary>
/// Names of tables and containers: a prefix, so that several installations or tests can share one account, and the
/// name.
/// </summary>
internal sealed partial class StorageNames
{
    private readonly string prefix;

    /// <param name="prefix">Empty, or a lower-case letter followed by at most 19 lower-case letters and digits.</param>
    /// <exception cref="ArgumentException">
    /// The prefix cannot be part of both a table's and a container's name.
    /// </exception>
    public StorageNames(string prefix)
    {
        if (prefix.Length > 0 && !Allowed().IsMatch(prefix))
            throw new ArgumentException($"Storage:Prefix '{prefix}' is not [a-z][a-z0-9]{{0,19}}.", nameof(prefix));
        this.prefix = prefix;
    }

    public string Table(string name) => prefix + name;

    public string Container(string name) => prefix.Length == 0 ? name : $"{prefix}-{name}";

    [GeneratedRegex("^[a-z][a-z0-9]{0,19}$", RegexOptions.NonBacktracking)]
    private static partial Regex Allowed();
}
