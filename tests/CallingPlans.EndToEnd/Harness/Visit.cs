using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace CallingPlans.EndToEnd.Harness;

/// <summary>
/// A person at the console: a browser of their own, in a language and a theme. A visit that ends fails its test where the
/// browser complained of anything (a script's fault, something that the content-security policy forbids), where something
/// was asked for elsewhere, or where the API refused what the test does not say will be refused.
/// </summary>
internal sealed class Visit : IAsyncDisposable
{
    private const string TokenKey = "calling-plans.token";
    private readonly IBrowserContext context;
    private readonly Uri origin;
    private readonly ConcurrentQueue<string> faults = new();
    private readonly HashSet<int> refusals = [];

    private Visit(IBrowserContext context, IPage page, Uri origin, string language)
    {
        this.context = context;
        this.origin = origin;
        Page = page;
        Texts = new ConsoleTexts(language);
    }

    public IPage Page { get; }

    public ConsoleTexts Texts { get; }

    /// <param name="claims">Whom the token names; null for somebody who is not signed in.</param>
    public static async Task<Visit> StartAsync(
        Uri origin, object? claims = null, string language = "en", ColorScheme theme = ColorScheme.Light, int width = 1280)
    {
        var browser = await Chromium.GetAsync();
        var own = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = origin.ToString(),
            Locale = language == "en" ? "en-GB" : language,
            ColorScheme = theme,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
        });
        own.SetDefaultTimeout(20_000);
        var page = await own.NewPageAsync();
        var visit = new Visit(own, page, origin, language);
        visit.Watch();
        if (claims is not null)
            await visit.SignInAsync(claims);
        return visit;
    }

    /// <summary>Signs somebody in, in this browser.</summary>
    public async Task SignInAsync(object claims)
    {
        var answer = await context.APIRequest.PostAsync("/api/dev/token", new APIRequestContextOptions { DataObject = claims });
        var token = (await answer.JsonAsync())!.Value.GetProperty("token").GetString();
        // The frame of a preview has no storage.
        await context.AddInitScriptAsync($"try {{ sessionStorage.setItem('{TokenKey}', '{token}'); }} catch {{ }}");
    }

    /// <summary>Opens an address and waits until its page is drawn.</summary>
    public async Task OpenAsync(string address)
    {
        await Page.GotoAsync(address);
        await Page.Locator("h1").First.WaitForAsync();
        await SettleAsync();
    }

    /// <summary>Takes away what forms of this tab keep until it is saved.</summary>
    public Task ForgetEntriesAsync() => Page.EvaluateAsync(
        "() => { if (location.protocol !== 'about:') Object.keys(sessionStorage).filter((k) => k.includes('.kept.')).forEach((k) => sessionStorage.removeItem(k)); }");

    /// <summary>Waits until nothing is being loaded, so that what is looked at is the page itself.</summary>
    public Task SettleAsync() => Page.WaitForFunctionAsync("() => !document.querySelector('.waiting')");

    public ILocator Button(string key) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = Texts[key], Exact = true });

    public ILocator Field(string key) => Page.GetByLabel(Texts[key]).First;

    public ILocator Heading(string key) => Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = Texts[key], Exact = true });

    /// <summary>Says that requests are going to be refused so: the browser notes each as an error by itself.</summary>
    /// <param name="status">The status of the answer.</param>
    public Visit WhereRefused(int status)
    {
        refusals.Add(status);
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        await context.CloseAsync();
        Assert.True(faults.IsEmpty, string.Join('\n', faults));
    }

    private void Watch()
    {
        Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !refusals.Any(status => message.Text.Contains($"status of {status} ", StringComparison.Ordinal)))
                faults.Enqueue($"{message.Type}: {message.Text} ({message.Location})");
        };
        Page.PageError += (_, error) => faults.Enqueue($"exception: {error}");
        context.Request += (_, request) =>
        {
            // Documents from memory, and the browser's own viewer of them, come from nowhere else.
            if (!request.Url.StartsWith(origin.ToString(), StringComparison.Ordinal)
                && new Uri(request.Url).Scheme is not ("blob" or "chrome" or "chrome-extension"))
                faults.Enqueue($"elsewhere: {request.Url}");
        };
    }
}
