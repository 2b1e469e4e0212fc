using System.Text.RegularExpressions;
using Azure.Data.Tables;
using Azure.Storage.Blobs;

namespace CallingPlans.Functions.Tests.Deployment;

/// <summary>
/// What the identity of the app may do (infra) is what the app and its host do, no more and no less. On one side stand
/// the role assignments of the modules; on the other the calls of the Azure SDK in the source, and what the settings and
/// host.json make the host do.
/// </summary>
public sealed class RoleAssignmentTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Built-in roles by their ids, with the operations on data that they allow. Those that infra does not assign are here to be weighed.</summary>
    private static readonly Dictionary<string, AzureRole> Roles = new()
    {
        ["2a2b9908-6ea1-4ae2-8e65-a410df84e7d1"] = new("Storage Blob Data Reader", ["blob read", "blob list"]),
        ["ba92f5b4-2d11-453d-a403-e96b0029c9fe"] = new(
            "Storage Blob Data Contributor", ["blob read", "blob list", "blob write", "blob delete", "container create"]),
        ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b"] = new(
            "Storage Blob Data Owner", ["blob read", "blob list", "blob write", "blob delete", "container create", "blob ownership"]),
        ["19e7f393-937e-4f77-808e-94535e297925"] = new("Storage Queue Data Reader", ["queue peek"]),
        ["974c5e8b-45b9-4653-ba55-5f855dd0fb88"] = new(
            "Storage Queue Data Contributor", ["queue peek", "queue message", "queue create"]),
        ["76199698-9eea-4c19-bc75-cec21354c6b6"] = new("Storage Table Data Reader", ["table read"]),
        ["0a9a7e1f-b9d0-4cc4-a60d-0309b160aaa3"] = new(
            "Storage Table Data Contributor", ["table read", "table write", "table delete", "table create"]),
        ["4633458b-17de-408a-b874-0445c86b69e6"] = new("Key Vault Secrets User", ["secret read"]),
        ["b86a8fe4-44ce-4948-aee5-eccb2c155cd7"] = new("Key Vault Secrets Officer", ["secret read", "secret write"]),
        ["3913510d-42f4-4e42-8a64-420c390055eb"] = new("Monitoring Metrics Publisher", ["telemetry publish"]),
    };

    /// <summary>Calls of the SDK's clients that the app makes, and what each does. A call that is not here has to be weighed first.</summary>
    private static readonly Dictionary<string, string[]> Calls = new()
    {
        ["AddEntityAsync"] = ["table write"],
        ["UpdateEntityAsync"] = ["table write"],
        ["UpsertEntityAsync"] = ["table write"],
        ["SubmitTransactionAsync"] = ["table write", "table delete"],
        ["DeleteEntityAsync"] = ["table delete"],
        ["GetEntityIfExistsAsync"] = ["table read"],
        ["QueryAsync"] = ["table read"],
        ["CreateIfNotExistsAsync"] = ["table create", "container create"],
        ["UploadAsync"] = ["blob write"],
        ["DownloadContentAsync"] = ["blob read"],
        ["ExistsAsync"] = ["blob read"],
        ["GetPropertiesAsync"] = ["blob read"],
        ["GetBlobsAsync"] = ["blob list"],
        ["DeleteIfExistsAsync"] = ["blob delete"],
        ["DeleteBlobIfExistsAsync"] = ["blob delete"],
        ["OpenReadAsync"] = ["blob read"],
        ["OpenWriteAsync"] = ["blob write"],
    };

    [Fact]
    public void Roles_GiveWhatAppAndHostDo() =>
        Assert.Equal([], Needed().Except(Assigned().SelectMany(role => role.Allows)));

    [Fact]
    public void Roles_AreEachNeeded() => Assert.All(Assigned(), role => Assert.NotEmpty(
        Needed().Intersect(role.Allows).Except(Assigned().Where(other => other != role).SelectMany(other => other.Allows))));

    [Fact]
    public void Roles_AreTheLeastThatGiveIt() => Assert.All(Assigned(), role => Assert.DoesNotContain(
        Roles.Values,
        smaller => smaller.Allows.Length < role.Allows.Length && !Needed().Intersect(role.Allows).Except(smaller.Allows).Any()));

    [Fact]
    public void Roles_OfTheModules_AreKnown() => Assert.All(AssignedIds(), id => Assert.True(Roles.ContainsKey(id), id));

    [Fact]
    public void Roles_ThatTheDeployerMayAssign_AreThose() => Assert.Equal(
        AssignedIds().Order(),
        Ids(Repository.Read("infra/deployer.bicep").Split("var assignable = [")[1].Split(']')[0]).Order());

    [Fact]
    public void Calls_OfTheSdk_AreKnown() => Assert.Equal([], UsedCalls().Except(Calls.Keys));

    [Fact]
    public void Calls_ThatAreKnown_AreMade() => Assert.Equal([], Calls.Keys.Except(UsedCalls()));

    private static IEnumerable<string> Needed() => UsedCalls().SelectMany(call => Calls[call]).Concat(NeededByTheHost()).Distinct();

    /// <summary>What Microsoft's documents ask for what the host is told to do.</summary>
    private static IEnumerable<string> NeededByTheHost()
    {
        var app = Repository.Read("infra/modules/function-app.bicep");
        if (app.Contains("AzureWebJobsStorage__blobServiceUri", StringComparison.Ordinal))
            // Its leases of timers and singletons, its keys, and the package that it runs.
            yield return "blob ownership";
        if (Repository.Read("host.json").Contains("\"durableTask\"", StringComparison.Ordinal))
        {
            foreach (var operation in (string[])["queue peek", "queue message", "queue create", "table read", "table write", "table delete", "table create"])
                yield return operation;
        }

        if (Repository.Read("infra/modules/settings.bicep").Contains("@Microsoft.KeyVault(", StringComparison.Ordinal))
            yield return "secret read";
        if (app.Contains("Authorization=AAD", StringComparison.Ordinal))
            yield return "telemetry publish";
    }

    private static List<AzureRole> Assigned() => [.. AssignedIds().Select(id => Roles[id])];

    private static IEnumerable<string> AssignedIds() =>
        Repository.Files("infra/modules", "*.bicep").SelectMany(file => Ids(Repository.Read(file))).Distinct();

    private static IEnumerable<string> Ids(string text) =>
        Regex.Matches(text, "'([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})'", RegexOptions.None, Patience).Select(match => match.Groups[1].Value);

    private static List<string> UsedCalls()
    {
        var clients = ((Type[])[typeof(TableClient), typeof(TableServiceClient), typeof(BlobClient), typeof(BlobContainerClient), typeof(BlobServiceClient)])
            .SelectMany(type => type.GetMethods()).Select(method => method.Name).Where(name => name.EndsWith("Async", StringComparison.Ordinal)).ToHashSet();
        return
        [
            .. Repository.Files("src/CallingPlans.Infrastructure", "*.cs")
                .Where(file => !file.Contains("/Mail/Sending/SendGrid", StringComparison.Ordinal) && !file.Contains("/Carriers/", StringComparison.Ordinal))
                .SelectMany(file => Regex.Matches(Repository.Read(file), "\\.(\\w+Async)(?:<\\w+>)?\\(", RegexOptions.None, Patience))
                .Select(match => match.Groups[1].Value)
                .Where(clients.Contains)
                .Distinct(),
        ];
    }

    private sealed record AzureRole(string Name, string[] Allows);
}
