using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace CallingPlans.EmbeddedRuntime.Hosting.Configuration;

/// <summary>Puts settings in the place of <c>%Name%</c>.</summary>
internal static partial class SettingReferences
{
    /// <exception cref="StartupRefusedException">A setting is missing or empty.</exception>
    public static string Resolve(string text, IConfiguration configuration, string functionName)
        => Reference().Replace(text, match =>
        {
            var setting = match.Groups[1].Value;
            return configuration[setting] is { Length: > 0 } value
                ? value
                : throw new StartupRefusedException(
                    $"Function '{functionName}' needs the setting '{setting}', which is missing.");
        });

    [GeneratedRegex("%([^%]+)%", RegexOptions.NonBacktracking)]
    private static partial Regex Reference();
}
