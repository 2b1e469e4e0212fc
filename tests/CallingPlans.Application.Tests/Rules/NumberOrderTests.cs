using CallingPlans.Application.NewNumbers.Place;
using CallingPlans.Application.NewNumbers.Search;
using CallingPlans.Application.NewNumbers.Views;
using CallingPlans.Application.Tests.NewNumbers;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Markets;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Numbers;

namespace CallingPlans.Application.Tests.Rules;

/// <summary>How new numbers are ordered, and what becomes of an order.</summary>
public sealed class NumberOrderTests : IDisposable
{
    private readonly NumberRig rig = new();

    public void Dispose() => rig.Dispose();

    [Theory]
    [InlineData("search", 0, ErrorCode.ValidationFailed)]
    [InlineData("search", 100, null)]
    [InlineData("search", 101, ErrorCode.TooManyNumbers)]
    [InlineData("criteria", 0, ErrorCode.ValidationFailed)]
    [InlineData("criteria", 100, null)]
    [InlineData("criteria", 101, ErrorCode.TooManyNumbers)]
    [InlineData("support request", 0, ErrorCode.ValidationFailed)]
    [InlineData("support request", 100, null)]
    [InlineData("support request", 101, ErrorCode.TooManyNumbers)]
    public async Task AnOrderTakesFromOneToAHundredNumbers(string form, int quantity, string? code)
    {
        var failure = form switch
        {
            "search" => (await rig.SearchAsync(new NumberSearchInput { Kind = NumberKind.Standard, Quantity = quantity })).Failure,
            "criteria" => (await rig.PlaceAsync(NumberRig.ByCriteria(quantity))).Failure,
            _ => (await rig.PlaceAsync(NumberRig.AskFor(quantity), "DE")).Failure,
        };

        Assert.Equal(code, failure?.Errors[0].Code);
    }

    [Theory]
    [InlineData("chosen")]
    [InlineData("consecutive")]
    [InlineData("by criteria")]
    public async Task NumbersAreChosenOrConsecutiveOrAssignedByTheSystem(string how)
    {
        var input = how switch
        {
            "chosen" => await ChooseAsync(new NumberSearchInput { Kind = NumberKind.Standard, Quantity = 9 }, every: 3),
            "consecutive" => await ChooseAsync(
                new NumberSearchInput { Kind = NumberKind.Standard, Quantity = 3, Consecutive = true }, every: 1),
            _ => NumberRig.ByCriteria(3),
        };

        var order = (await rig.PlaceAsync(input)).Value.Order;

        Assert.Equal((NumberOrderStatus.Pending, 3), (order.Status, order.Numbers.Count));
        Assert.Equal(order.Numbers, rig.App.Registry.HeldBy(order.Ref));
        Assert.Equal(how == "chosen", Consecutive(order.Numbers) != 3);
    }

    [Theory]
    [InlineData(4, 4, true)]
    [InlineData(4, 3, false)]
    [InlineData(1, 0, false)]
    public async Task AnOrderGetsAllItsNumbersOrNone(int wanted, int stock, bool placed)
    {
        rig.App.Supplier.Stock = stock;

        var answer = await rig.PlaceAsync(NumberRig.ByCriteria(wanted));

        Assert.Equal(placed ? null : ErrorCode.NumberNotAvailable, answer.Failure?.Errors[0].Code);
        Assert.Equal(placed ? 1 : 0, rig.App.NumberOrders.All.Count);
        Assert.Equal(placed ? 0 : stock, (await rig.FindAsync(4)).Numbers.Count);
    }

    [Theory]
    [InlineData("US", "ContactTac")]
    [InlineData("CA", "ContactTac")]
    [InlineData("GB", "ContactTac")]
    [InlineData("DE", "ContactPts")]
    [InlineData("NO", "ContactPts")]
    [InlineData("CH", "ContactPts")]
    public async Task AFailedOrderSaysWhomToTurnTo(string country, string action)
    {
        var failed = await rig.OrderAsync() with { Status = NumberOrderStatus.Error, Market = country };

        var view = rig.App.Get<NumberOrderViews>().Show(failed, Application.Access.Role.CustomerAdmin);

        Assert.Equal([action], view.Actions);
        Assert.Equal(action, view.Action!.Kind);
    }

    private static int Consecutive(IReadOnlyList<TelephoneNumber> numbers) =>
        1 + numbers.Zip(numbers.Skip(1)).Count(pair => new NumberRun(pair.First, 2).Numbers.Contains(pair.Second));

    private async Task<NumberOrderInput> ChooseAsync(NumberSearchInput input, int every)
    {
        var search = (await rig.SearchAsync(input)).Value;
        return NumberRig.Choose(search, search.Numbers.Where((_, i) => i % every == 0));
    }
}
