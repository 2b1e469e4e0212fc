using System.Text.RegularExpressions;
using CallingPlans.Testing;
using CallingPlans.Testing.Tables;

namespace CallingPlans.Benchmarks.Storage;

/// <summary>Storage whose tables are the double, and whose blobs are Azurite's.</summary>
internal static partial class DoubledStorage
{
    /// <param name="endpoint">Where the double is reached.</param>
    public static async Task<string> ConnectionAsync(string endpoint = TableDouble.TableEndpoint) =>
        TableEndpoint().Replace((await Azurite.GetAsync()).ConnectionString, $"TableEndpoint={endpoint};");

    [GeneratedRegex("TableEndpoint=[^;]*;", RegexOptions.NonBacktracking)]
    private static partial Regex TableEndpoint();
}
