using CallingPlans.Application.Abstractions.Orchestrations;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Consistency;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;

namespace CallingPlans.Application.Tests.Consistency;

/// <summary>The checker does a bounded piece at a time, goes on where it ended, and believes only what it sees twice.</summary>
public sealed class CheckConsistencyTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Run_MoreRowsThanOneRunTakes_LooksAtEachOnceInSeveralRuns()
    {
        LayOut(CheckConsistency.RowsPerRun + 700, Given.Now);

        await RunAsync();
        // A kind of which there is nothing counts too.
        Assert.InRange(app.StoredRows.Reads, CheckConsistency.RowsPerRun - Enum.GetValues<StoredRowKind>().Length, CheckConsistency.RowsPerRun);
        Assert.Null(app.Findings.Progress.LastPass);
        for (var run = 0; run < 2; run++)
            await RunAsync();

        Assert.Equal(CheckConsistency.RowsPerRun + 700, app.StoredRows.Reads);
        Assert.Equal(CheckConsistency.RowsPerRun + 700, app.Findings.Progress.LastPass!.Checked);
    }

    [Fact]
    public async Task Run_SomethingLate_IsASuspicionThenAFindingThenGone()
    {
        LayOut(1, Given.Now.AddDays(-1));

        await RunAsync();
        Assert.False(Assert.Single(app.Findings.All).IsConfirmed);

        app.Time.Advance(CheckConsistency.Suspicion);
        await RunAsync();
        var confirmed = Assert.Single(app.Findings.All);
        Assert.True(confirmed.IsConfirmed);
        Assert.Equal(FindingCode.ChoreNotDone, confirmed.Code);
        Assert.Equal(Given.Now, confirmed.FirstSeenAt);

        app.StoredRows.Rows.Clear();
        await RunAsync();
        Assert.Empty(app.Findings.All);
    }

    [Fact]
    public async Task Run_SeenTwiceWithinTheTimeOfASuspicion_StaysOne()
    {
        LayOut(1, Given.Now.AddDays(-1));

        await RunAsync();
        app.Time.Advance(TimeSpan.FromSeconds(30));
        await RunAsync();

        Assert.False(Assert.Single(app.Findings.All).IsConfirmed);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Remedy_OfEachCode_IsToldInBothLanguages(FindingCode code) =>
        Assert.NotEqual(FindingTexts.RemedyOf(code, "en"), FindingTexts.RemedyOf(code, "zh-TW"));

    public static TheoryData<FindingCode> Codes() => [.. Enum.GetValues<FindingCode>()];

    private void LayOut(int chores, DateTimeOffset dueAt) => app.StoredRows.Rows[StoredRowKind.Chore] =
    [
        .. Enumerable.Range(0, chores).Select(i => new ChoreRow($"{i:D6}", new Chore("contoso", ChoreKind.StartPlans, string.Empty, dueAt))),
    ];

    private Task RunAsync() => app.Get<CheckConsistency>().RunAsync(new NoInstances(), CancellationToken.None);

    private sealed class NoInstances : IInstances
    {
        public Task<bool> IsAliveAsync(string id, CancellationToken cancellation) => Task.FromResult(false);

        public Task<int> ForgetAsync(string idPrefix, CancellationToken cancellation) => Task.FromResult(0);
    }
}
