using CallingPlans.Application.NewNumbers.Place;
using CallingPlans.Application.NewNumbers.Search;
using CallingPlans.Application.Tests.NewNumbers;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Markets;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Organizations;

namespace CallingPlans.Application.Tests.Rules;

/// <summary>What a trial may have.</summary>
public sealed class TrialTests : IDisposable
{
    private readonly NumberRig trial = new(SubscriptionKind.Trial);

    public void Dispose() => trial.Dispose();

    [Theory]
    [InlineData(0, 10, true)]
    [InlineData(0, 11, false)]
    [InlineData(8, 2, true)]
    [InlineData(8, 3, false)]
    [InlineData(10, 1, false)]
    public async Task ATrialHasAtMostTenNumbersInAllAndInOneOrder(int has, int wants, bool allowed)
    {
        if (has > 0)
            await trial.ProvisionedAsync(has);

        var found = await trial.SearchAsync(new NumberSearchInput { Kind = NumberKind.Standard, Quantity = wants });
        var placed = await trial.PlaceAsync(NumberRig.ByCriteria(wants));

        Assert.Equal(allowed ? null : ErrorCode.TrialLimitExceeded, found.Failure?.Errors[0].Code);
        Assert.Equal(allowed ? null : ErrorCode.TrialLimitExceeded, placed.Failure?.Errors[0].Code);
    }

    [Theory]
    [InlineData(NumberKind.Standard, null, null)]
    [InlineData(NumberKind.TollFree, null, ErrorCode.TrialNotAllowed)]
    [InlineData(NumberKind.Standard, 10, ErrorCode.TrialNotAllowed)]
    public async Task ATrialHasNeitherTollFreeNumbersNorBlocks(NumberKind kind, int? blockSize, string? code)
    {
        var input = new NumberSearchInput { Kind = kind, Quantity = blockSize is null ? 1 : null, BlockSize = blockSize };

        Assert.Equal(code, (await trial.SearchAsync(input)).Failure?.Errors[0].Code);
    }

    [Theory]
    [InlineData(NumberOrderStatus.Pending, 6)]
    [InlineData(NumberOrderStatus.Provisioned, 6)]
    [InlineData(NumberOrderStatus.Error, 10)]
    public async Task OnlyNumbersThatTheTrialHasOrMayGetCount(NumberOrderStatus status, int left)
    {
        var order = status == NumberOrderStatus.Provisioned ? await trial.ProvisionedAsync(4) : await trial.OrderAsync(4);
        trial.App.NumberOrders.Put(order with { Status = status });
        trial.App.Time.Advance(TimeSpan.FromDays(3));

        Assert.Equal(left, await trial.App.Get<TrialAllowances>().LeftAsync("contoso", default));
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(4, 6)]
    [InlineData(8, 2)]
    public async Task ATrialIsOfferedNoMoreThanItMayHave(int has, int offered)
    {
        if (has > 0)
            await trial.ProvisionedAsync(has);

        Assert.Equal(offered, (await trial.SearchAsync(new NumberSearchInput { Kind = NumberKind.Standard })).Value.Numbers.Count);
    }
}
