namespace CallingPlans.Integration.Harness;

/// <summary>The settings of an app under test, as arguments of its command line: its own data, and a quick pace.</summary>
internal static class AppSettings
{
    private const string EverySecond = "* * * * * *";
    private const string Pace = "00:00:00.150";

    /// <summary>The app's program, which is also the reader of its uploads.</summary>
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "CallingPlans.Functions.dll");

    /// <param name="prefix">Of the app's tables and containers; the same again is the same data.</param>
    public static Dictionary<string, string> For(string connectionString, string prefix, string folder) => new()
    {
        ["AzureWebJobsStorage"] = connectionString,
        ["Storage:Prefix"] = prefix,
        ["EmbeddedRuntime:DataPath"] = folder,
        ["Secrets:KeyFile"] = Path.Combine(folder, "keys.json"),
        ["Documents:ReaderPath"] = Program,
        ["Development:Enabled"] = "true",
        ["Operator:Name"] = "Contoso Voice",
        ["Operator:Address"] = "1 Example Street, Springfield, IL 62701, US",
        ["Operator:Contact"] = "porting@contoso.example",
        ["Carrier:Default"] = "simulated",
        ["Carrier:Simulated:ValidationDelay"] = Pace,
        ["Carrier:Simulated:FocDelay"] = Pace,
        ["Carrier:Simulated:PortDelay"] = Pace,
        ["FocPolling:Schedule"] = EverySecond,
        ["Sweep:Schedule"] = EverySecond,
        ["Reconciliation:Schedule"] = "0 7 * * * *",
        ["Retention:Schedule"] = "0 30 3 * * *",
        ["Consistency:Schedule"] = "0 9 4 * * *",
        ["RateLimits:RequestsPerMinute"] = "0",
        ["Support:Contacts:Tac"] = "tac@contoso.example",
        ["Support:Contacts:Pts"] = "porting@contoso.example",
    };

    /// <summary>What an app needs besides when it is nobody's development installation. Nothing of it answers.</summary>
    public static Dictionary<string, string> OutsideDevelopment() => new()
    {
        ["Development:Enabled"] = "false",
        ["Authentication:Authority"] = "https://127.0.0.1:1",
        ["Authentication:Audience"] = "calling-plans",
        ["SendGrid:ApiKey"] = "key",
        ["SendGrid:Host"] = "http://127.0.0.1:1",
        ["Mail:From"] = "orders@contoso.example",
        ["Console:BaseUrl"] = "https://orders.contoso.example",
        ["Support:Contacts:PHD"] = "partner-help@contoso.example",
        ["Support:Contacts:SaasSupport"] = "subscriptions@contoso.example",
    };

    public static string[] ToArguments(IReadOnlyDictionary<string, string> settings) =>
        [.. settings.Select(s => $"--{s.Key}={s.Value}")];
}
