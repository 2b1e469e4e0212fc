using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;

namespace CallingPlans.Functions.Tests.Configuration;

/// <summary>What the host resolves before the app runs has to be set everywhere the app is installed.</summary>
public sealed class SettingsTests
{
    /// <summary>What the host, the machine or the operator's own list of settings knows; the modules have nothing to say of it.</summary>
    private static readonly string[] Elsewhere =
        ["FUNCTIONS_WORKER_RUNTIME", "AzureWebJobs", "Secrets__KeyFile", "Support__"];

    [Fact]
    public void TriggerSettings_StandInTheSampleAndInTheDeployment()
    {
        var names = TriggerSettings().ToList();

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Contains(name, SampleSettings()));
        Assert.All(names, name => Assert.Contains(name, DeployedSettings()));
    }

    [Fact]
    public void SampleSettings_ThatEveryInstallationNeeds_AreDeployed() =>
        Assert.Equal([], SampleSettings()
            .Where(name => !Elsewhere.Any(known => name.StartsWith(known, StringComparison.Ordinal)))
            .Except(DeployedSettings()));

    [Fact]
    public void Timers_TakeTheirScheduleFromASetting() => Assert.All(
        Triggers<TimerTriggerAttribute>(), t => Assert.Matches("^%[A-Za-z]+:Schedule%$", t.Schedule));

    private static IEnumerable<string> SampleSettings() =>
        JsonNode.Parse(Repository.Read("local.settings.sample.json"))!["Values"]!.AsObject().Select(member => member.Key);

    private static List<string> DeployedSettings() =>
        [.. Repository.Read("infra/modules/settings.bicep").Split('\n').Select(line => line.Trim().Split(':')[0])];

    private static IEnumerable<string> TriggerSettings() => Triggers<TimerTriggerAttribute>().Select(t => t.Schedule)
        .Concat(Triggers<HttpTriggerAttribute>().Select(t => t.Route ?? string.Empty))
        .SelectMany(text => Regex.Matches(text, "%([^%]+)%", RegexOptions.NonBacktracking))
        .Select(match => match.Groups[1].Value.Replace(":", "__"))
        .Distinct();

    private static IEnumerable<T> Triggers<T>()
        where T : Attribute =>
        HttpFunction.Methods.SelectMany(m => m.Method.GetParameters()).Select(p => p.GetCustomAttribute<T>()).OfType<T>();
}
