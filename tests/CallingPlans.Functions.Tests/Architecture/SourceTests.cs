using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CallingPlans.Functions.Tests.Architecture;

/// <summary>What only the text of the source can show.</summary>
public sealed partial class SourceTests
{
    [Fact]
    public void Functions_HaveNoLineThatDependsOnTheRuntime() => Assert.All(
        Repository.Files("src/CallingPlans.Functions", "*.cs"),
        file => Assert.DoesNotContain(Repository.Read(file).Split('\n'), line => line.TrimStart().StartsWith("#if", StringComparison.Ordinal)));

    [Fact]
    public void Functions_NameNoRuntimeButTheProgrammingModel() => Assert.All(
        Repository.Files("src/CallingPlans.Functions", "*.cs"),
        file => Assert.DoesNotContain("CallingPlans.EmbeddedRuntime", Repository.Read(file), StringComparison.Ordinal));

    [Fact]
    public void Orchestrations_TakeNothingButFromTheirContext()
    {
        var files = Repository.Files("src", "*.orchestrator.cs");

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Equal([], Banned().Matches(Repository.Read(file)).Select(m => m.Value)));
    }

    [Theory]
    [InlineData("var now = DateTime.UtcNow;")]
    [InlineData("var now = time.GetUtcNow();")]
    [InlineData("DateTimeOffset.Now")]
    [InlineData("Guid.NewGuid()")]
    [InlineData("OrderId.New()")]
    [InlineData("await Task.Delay(1000);")]
    [InlineData("await Task.Run(Work);")]
    [InlineData("Environment.MachineName")]
    [InlineData("await timer.CancelAsync();")]
    [InlineData("Random.Shared.Next()")]
    [InlineData("await work.ConfigureAwait(false);")]
    public void Banned_CallThatAReplayWouldNotRepeat_IsSeen(string code) => Assert.Matches(Banned(), code);

    [Fact]
    public void OrchestrationsAndTheirHelpers_AreInFilesNamedSo() => Assert.All(
        Repository.Files("src/CallingPlans.Functions", "*.cs").Where(f => !f.EndsWith(".orchestrator.cs", StringComparison.Ordinal)),
        file => Assert.DoesNotContain("TaskOrchestrationContext", Repository.Read(file), StringComparison.Ordinal));

    [Fact]
    public void FunctionsProject_OnAzure_RefersToTheRealPackages()
    {
        var project = XDocument.Parse(Repository.Read("src/CallingPlans.Functions/CallingPlans.Functions.csproj"));
        List<string> References(string runtime) =>
        [
            .. project.Descendants("ItemGroup")
                .Where(g => (string?)g.Attribute("Condition") == $"'$(FunctionsRuntime)' == '{runtime}'")
                .Elements().Select(e => (string)e.Attribute("Include")!).Order(),
        ];

        Assert.Equal(
            [
                "Microsoft.Azure.Functions.Worker",
                "Microsoft.Azure.Functions.Worker.Extensions.DurableTask",
                "Microsoft.Azure.Functions.Worker.Extensions.Http",
                "Microsoft.Azure.Functions.Worker.Extensions.Http.AspNetCore",
                "Microsoft.Azure.Functions.Worker.Extensions.Timer",
                "Microsoft.Azure.Functions.Worker.Sdk",
            ],
            References("Azure"));
        Assert.Equal(["../CallingPlans.EmbeddedRuntime/CallingPlans.EmbeddedRuntime.csproj"], References("Embedded"));
    }

    [Fact]
    public void HostJson_HasNoRoutePrefixOfItsOwn() =>
        Assert.Matches("\"routePrefix\"\\s*:\\s*\"\"", Repository.Read("host.json"));

    [GeneratedRegex(
        @"\bDateTime(Offset)?\.(Utc)?(Now|Today)|\bTimeProvider\b|\.GetUtcNow\(|\bGuid\.NewGuid|\bOrderId\.New\(|\bTask\.(Delay|Run)\b"
        + @"|\bEnvironment\.|\.CancelAsync\(|\bRandom\b|\bStopwatch\b|\bParallel\.|\bThread\.|\.ConfigureAwait\(|\bFile\.|\bHttpClient\b",
        RegexOptions.NonBacktracking)]
    private static partial Regex Banned();
}
