using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Chores;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace CallingPlans.Application.Tests.Setup.Chores;

public sealed class ChoreRunnerTests
{
    private readonly FakeTimeProvider time = new(Given.Now);
    private readonly FakeChores promised = new();
    private readonly Handler handler = new();
    private readonly ChoreRunner runner;

    public ChoreRunnerTests() => runner = new ChoreRunner(promised, [handler], time, NullLogger<ChoreRunner>.Instance);

    [Fact]
    public async Task KeepAsync_Done_TakesTheChoreAway()
    {
        await runner.KeepAsync(await PromiseAsync("contoso"));

        Assert.Equal(["contoso"], handler.Done);
        Assert.Empty(promised.All);
    }

    [Fact]
    public async Task KeepAsync_Fails_LeavesTheChoreToTheSweep()
    {
        handler.Fails = "contoso";
        await runner.KeepAsync(await PromiseAsync("contoso"));

        handler.Fails = null;
        await SweepAfterAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(["contoso"], handler.Done);
        Assert.Empty(promised.All);
    }

    [Fact]
    public async Task DoDueAsync_PromisedAMomentAgo_IsLeftToTheRequest()
    {
        await PromiseAsync("contoso");

        await SweepAfterAsync(TimeSpan.FromSeconds(1));

        Assert.Empty(handler.Done);
    }

    [Fact]
    public async Task DoDueAsync_OneFails_TheOthersAreDoneAndItIsTriedLater()
    {
        handler.Fails = "adatum";
        await PromiseAsync("adatum");
        await PromiseAsync("contoso");

        await SweepAfterAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(["contoso"], handler.Done);
        handler.Fails = null;
        await SweepAfterAsync(TimeSpan.FromMinutes(5));

        Assert.Equal(["contoso", "adatum"], handler.Done);
    }

    [Fact]
    public async Task DoDueAsync_Again_IsDoneAgainAtThatMoment()
    {
        await PromiseAsync("contoso");
        handler.Again = Given.Now.AddDays(2);

        await SweepAfterAsync(TimeSpan.FromDays(1));
        handler.Again = null;
        await SweepAfterAsync(TimeSpan.FromHours(1));
        Assert.Single(handler.Done);
        await SweepAfterAsync(TimeSpan.FromDays(1));

        Assert.Equal(2, handler.Done.Count);
        Assert.Empty(promised.All);
    }

    private Task<Chore> PromiseAsync(string organization) =>
        runner.PromiseAsync(organization, ChoreKind.StartPlans, string.Empty, default);

    private Task SweepAfterAsync(TimeSpan passed)
    {
        time.Advance(passed);
        return runner.DoDueAsync(100, default);
    }

    private sealed class Handler : IChoreHandler
    {
        public ChoreKind Kind => ChoreKind.StartPlans;

        public List<string> Done { get; } = [];

        public string? Fails { get; set; }

        public DateTimeOffset? Again { get; set; }

        public Task<DateTimeOffset?> RunAsync(Chore chore, CancellationToken cancellation)
        {
            if (chore.OrganizationId == Fails)
                throw new IOException("died");
            Done.Add(chore.OrganizationId);
            return Task.FromResult(Again);
        }
    }
}
