using System.Text.Json.Nodes;
using CallingPlans.EndToEnd.Harness;
using CallingPlans.Integration.Harness;
using Microsoft.Playwright;

namespace CallingPlans.EndToEnd.Pages;

/// <summary>What the console costs on the wire, and how long it keeps people waiting.</summary>
public sealed class PerformanceTests(RunningConsole console) : IClassFixture<RunningConsole>
{
    private const int FirstVisitBytes = 150_000;
    private const int ManyOrders = 5000;

    /// <summary>Other work on the machine is no fault of the page's: its best time counts.</summary>
    private const int Attempts = 10;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task FirstVisit_TransfersLittle()
    {
        await using var visit = await Visit.StartAsync(console.Origin, console.Admin);
        var transferred = 0.0;
        var network = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        network.Event("Network.loadingFinished").OnEvent += (_, finished) => transferred += finished!.Value.GetProperty("encodedDataLength").GetDouble();
        await network.SendAsync("Network.enable");
        await visit.OpenAsync("/orders");
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.InRange(transferred, 20_000, FirstVisitBytes);
    }

    [Fact]
    public async Task FiveThousandOrders_AreListedAndSearchedWithinASecond()
    {
        var last = await OrderAsync(ManyOrders);
        await using var visit = await Visit.StartAsync(console.Origin, console.Admin);
        await visit.OpenAsync("/orders");
        Assert.InRange(await BestAsync(() => ShowAsync(visit)), TimeSpan.Zero, Second);
        Assert.InRange(await BestAsync(() => SearchAsync(visit, last)), TimeSpan.Zero, Second);
    }

    private static async Task<TimeSpan> BestAsync(Func<Task> act)
    {
        var best = TimeSpan.MaxValue;
        for (var attempt = 0; attempt < Attempts && best >= Second; attempt++)
        {
            var begun = TimeProvider.System.GetTimestamp();
            await act();
            var took = TimeProvider.System.GetElapsedTime(begun);
            best = took < best ? took : best;
        }

        return best;
    }

    private static async Task ShowAsync(Visit visit)
    {
        await visit.Page.ReloadAsync(new PageReloadOptions { WaitUntil = WaitUntilState.Commit });
        await visit.Page.Locator("tr.go").Nth(20).WaitForAsync();
    }

    private static async Task SearchAsync(Visit visit, string number)
    {
        var search = visit.Page.GetByRole(AriaRole.Searchbox);
        await search.FillAsync(string.Empty);
        await visit.Page.Locator("tr.go").Nth(20).WaitForAsync();
        await search.FillAsync(number);
        await visit.Page.WaitForFunctionAsync("() => document.querySelectorAll('tr.go').length === 1");
    }

    /// <summary>So many drafts of a number each; the last number.</summary>
    private async Task<string> OrderAsync(int count)
    {
        static string Number(int i) => $"+1206{2_000_001 + i}";
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, _) =>
            (await console.Customer.DraftAsync(new JsonObject { ["numbers"] = Draft.NumbersOf([Number(i)]) })).Expect(201));
        return Number(count - 1);
    }
}
