using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Rejections;

/// <summary>The stories of all nineteen rejections, told at the same time; a test waits for its own.</summary>
public sealed class RejectionStories : IAsyncLifetime
{
    private readonly SharedApp shared = new();
    private IReadOnlyDictionary<string, Task<RejectionStory>> stories = new Dictionary<string, Task<RejectionStory>>();

    internal Customer Customer { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await shared.InitializeAsync();
        Customer = await Customer.CreateAsync(shared.App, language: "zh-TW");
        stories = RejectionCase.All.ToDictionary(c => c.Key, c => RejectionStory.RunAsync(Customer, c.Value));
    }

    /// <summary>All come to an end before others begin; one that fails fails its own tests.</summary>
    public async Task DisposeAsync()
    {
        foreach (var story in stories.Values)
            await ((Task)story).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    internal Task<RejectionStory> OfAsync(string code) => stories[code];
}
