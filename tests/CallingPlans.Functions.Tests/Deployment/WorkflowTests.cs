using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace CallingPlans.Functions.Tests.Deployment;

/// <summary>A tag of an action can be moved to other code; a digest cannot.</summary>
public sealed class WorkflowTests
{
    public static TheoryData<string> Files() => [.. Repository.Files(".github/workflows", "*.yml")];

    [Theory]
    [MemberData(nameof(Files))]
    public void Actions_ArePinnedByDigest_WithTheirVersionBeside(string file)
    {
        var uses = Repository.Read(file).Split('\n').Where(line => line.Contains("uses:", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(uses);
        Assert.All(uses, line => Assert.Matches("uses: [\\w./-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+$", line));
    }

    [Fact]
    public void Actions_OfAllWorkflows_HaveOneDigestEach()
    {
        var digests = Repository.Files(".github/workflows", "*.yml")
            .SelectMany(file => Regex.Matches(Repository.Read(file), "uses: ([^@]+)@([0-9a-f]{40})", RegexOptions.None, TimeSpan.FromSeconds(5)))
            .Select(match => (Action: match.Groups[1].Value, Digest: match.Groups[2].Value))
            .Distinct().ToList();

        Assert.Equal(digests.Count, digests.DistinctBy(pin => pin.Action).Count());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Permissions_OfAWorkflow_AreToReadItsSourceAlone(string file)
    {
        var workflow = Read(file);

        Assert.Equal("{ { contents, read } }", workflow.Children[new YamlScalarNode("permissions")].ToString());
    }

    [Fact]
    public void IdentityToken_IsForTheJobThatDeploysAlone()
    {
        var jobs = (YamlMappingNode)Read(".github/workflows/deploy.yml").Children[new YamlScalarNode("jobs")];

        Assert.Equal(["deploy"], jobs.Children
            .Where(job => ((YamlMappingNode)job.Value).Children.TryGetValue("permissions", out var granted)
                && granted.ToString().Contains("id-token", StringComparison.Ordinal))
            .Select(job => (string)job.Key!));
    }

    private static YamlMappingNode Read(string file)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(Repository.Read(file)));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }
}
