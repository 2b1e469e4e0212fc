using System.Text.RegularExpressions;
using CallingPlans.Testing;
using CallingPlans.Testing.Tables;

namespace CallingPlans.Benchmarks.Storage;

/// <summary>Storage whose tables are the double, and whose blobs are Azurite's.</summary>
internal static partial class DoubledStorage
{
    public static async Task<string> ConnectionAsync() =>
        TableEndpoint().Replace((await Azurite.GetAsync()).ConnectionString, $"TableEndpoint={TableDouble.TableEndpoint};");

    [GeneratedRegex("TableEndpoint=[^;]*;", RegexOptions.NonBacktracking)]
    private static partial Regex TableEndpoint();
}
