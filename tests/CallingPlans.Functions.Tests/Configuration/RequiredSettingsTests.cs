using CallingPlans.Functions.Configuration;
using Microsoft.Extensions.Configuration;

namespace CallingPlans.Functions.Tests.Configuration;

public sealed class RequiredSettingsTests
{
    private static readonly Dictionary<string, string?> Complete = new()
    {
        ["AzureWebJobsStorage:tableServiceUri"] = "https://contoso.table.example",
        ["AzureWebJobsStorage:blobServiceUri"] = "https://contoso.blob.example",
        ["Operator:Name"] = "Contoso Voice",
        ["Operator:Address"] = "1 Example Street",
        ["Operator:Contact"] = "porting@contoso.example",
        ["Support:Contacts:PHD"] = "phd@contoso.example",
        ["Support:Contacts:PTS"] = "pts@contoso.example",
        ["Support:Contacts:TAC"] = "tac@contoso.example",
        ["Support:Contacts:SaasSupport"] = "saas@contoso.example",
        ["Carrier:Default"] = "simulated",
        ["Console:BaseUrl"] = "https://orders.contoso.example",
        ["Authentication:Authority"] = "https://login.contoso.example/v2.0",
        ["Authentication:Audience"] = "calling-plans",
        ["SendGrid:ApiKey"] = "key",
        ["Mail:From"] = "orders@contoso.example",
        ["Secrets:CurrentKey"] = "1",
        ["Secrets:Keys:1"] = "key",
    };

    public static TheoryData<string> Names() => [.. Complete.Keys.Where(name => !name.StartsWith("AzureWebJobs", StringComparison.Ordinal))];

    [Fact]
    public void Check_Complete_Passes() => Assert.Null(MessageOf(Complete));

    [Theory]
    [MemberData(nameof(Names))]
    public void Check_OneMissing_IsNamed(string name) =>
        Assert.Contains($" {name}", MessageOf(Without(name)), StringComparison.Ordinal);

    [Fact]
    public void Check_SettingOfBlanks_IsMissing() =>
        Assert.Contains("Operator:Contact", MessageOf(With("Operator:Contact", "  ")), StringComparison.Ordinal);

    [Fact]
    public void Check_NothingSet_NamesEverythingAtOnce()
    {
        var message = MessageOf([]);

        Assert.All(
            Complete.Keys.Except(["Secrets:Keys:1", "AzureWebJobsStorage:tableServiceUri", "AzureWebJobsStorage:blobServiceUri"]),
            name => Assert.Contains(name, message, StringComparison.Ordinal));
        Assert.Contains("AzureWebJobsStorage", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AzureWebJobsStorage:tableServiceUri")]
    [InlineData("AzureWebJobsStorage:blobServiceUri")]
    public void Check_OneOfTwoAddressesOfStorage_NamesTheOther(string name) =>
        Assert.Contains(name, MessageOf(Without(name)), StringComparison.Ordinal);

    [Fact]
    public void Check_SecretThatTheVaultDidNotGive_IsNamed() => Assert.Contains(
        "SendGrid:ApiKey (its secret cannot be read from the vault)",
        MessageOf(With("SendGrid:ApiKey", "@Microsoft.KeyVault(SecretUri=https://contoso.vault.example/secrets/sendgrid-api-key)")),
        StringComparison.Ordinal);

    [Fact]
    public void Check_Development_NeedsStorageAndAKeyAlone() => Assert.Null(MessageOf(new()
    {
        ["Development:Enabled"] = "true",
        ["AzureWebJobsStorage"] = "UseDevelopmentStorage=true",
        ["Secrets:KeyFile"] = "keys.json",
    }));

    [Theory]
    [InlineData("Authentication:Authority", "Authentication:Audience")]
    [InlineData("Authentication:Audience", "Authentication:Authority")]
    [InlineData("SendGrid:ApiKey", "Mail:From")]
    [InlineData("Secrets:CurrentKey", "Secrets:Keys:x")]
    public void Check_DevelopmentWithHalfOfAPair_NamesTheOther(string given, string missing) => Assert.Contains(
        missing,
        MessageOf(new()
        {
            ["Development:Enabled"] = "true",
            ["AzureWebJobsStorage"] = "UseDevelopmentStorage=true",
            ["Secrets:KeyFile"] = "keys.json",
            [given] = "x",
        }),
        StringComparison.Ordinal);

    private static Dictionary<string, string?> Without(string name) => new(Complete.Where(setting => setting.Key != name));

    private static Dictionary<string, string?> With(string name, string value) => new(Complete) { [name] = value };

    /// <summary>What the check says; null where it passes.</summary>
    private static string? MessageOf(Dictionary<string, string?> settings)
    {
        try
        {
            RequiredSettings.Check(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
            return null;
        }
        catch (InvalidOperationException refusal)
        {
            return refusal.Message;
        }
    }
}
