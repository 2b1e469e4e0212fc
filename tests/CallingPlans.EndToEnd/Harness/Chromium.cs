using Microsoft.Playwright;

namespace CallingPlans.EndToEnd.Harness;

/// <summary>The machine's own Chromium, started once for all tests of the run.</summary>
internal static class Chromium
{
    private const string PathSetting = "CHROMIUM_PATH";
    private static readonly string[] Usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private static readonly Lazy<Task<IBrowser>> One = new(LaunchAsync);

    public static Task<IBrowser> GetAsync() => One.Value;

    private static async Task<IBrowser> LaunchAsync()
    {
        var path = Environment.GetEnvironmentVariable(PathSetting) ?? Usual.FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException($"There is no Chromium: apt-get install --yes chromium, or set {PathSetting}.");
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            // A container has no user namespaces to make a sandbox of.
            Args = ["--no-sandbox"],
        });
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            browser.CloseAsync().GetAwaiter().GetResult();
            playwright.Dispose();
        };
        return browser;
    }
}
