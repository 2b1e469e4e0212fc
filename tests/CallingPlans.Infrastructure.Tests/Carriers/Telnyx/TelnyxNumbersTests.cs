using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Markets;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;
using CallingPlans.Testing;
using CallingPlans.Testing.Telnyx;

namespace CallingPlans.Infrastructure.Tests.Carriers.Telnyx;

public sealed class TelnyxNumbersTests(AzuriteFixture azurite) : TelnyxTests(azurite)
{
    private static readonly NumberQuery Query = new("US", NumberKind.Standard, "WA", "425", "555", "Redmond", 1, "spread");

    private readonly OrderRef order = new("contoso", OrderId.New());

    private INumberSupplier Supplier => Rig.Get<INumberSupplier>();

    private DateTimeOffset Until => Rig.Clock.GetUtcNow().AddMinutes(10);

    [Fact]
    public async Task Search_AsksForWhatIsLookedFor()
    {
        Telnyx.Stock.AddRange(["+14255550101", "+14255550102", "+12065550101"]);

        var page = await Supplier.SearchAsync(Query, new PageRequest(5), default);

        Assert.Equal(["+14255550101", "+14255550102"], page.Items.Select(r => r.First.ToString()));
        Assert.Null(page.Continuation);
        var asked = Assert.Single(Telnyx.Calls).Path;
        Assert.All(
            (string[])["filter[country_code]=US", "filter[phone_number_type]=local", "filter[national_destination_code]=425",
                "filter[locality]=Redmond", "filter[administrative_area]=WA", "filter[phone_number][starts_with]=555", "filter[reservable]=true"],
            filter => Assert.Contains(filter, asked));
    }

    [Fact]
    public async Task Search_NextPage_GoesOnBehindTheFirst()
    {
        Telnyx.Stock.AddRange(Enumerable.Range(100, 5).Select(i => $"+14255550{i}"));
        var first = await Supplier.SearchAsync(Query, new PageRequest(3), default);

        var second = await Supplier.SearchAsync(Query, new PageRequest(3, first.Continuation), default);

        Assert.Equal(Telnyx.Stock, first.Items.Concat(second.Items).Select(r => r.First.ToString()));
        Assert.Null(second.Continuation);
    }

    [Fact]
    public async Task Search_Runs_AreBlocksOfThatLengthAndNumbersInARow()
    {
        Telnyx.Blocks.AddRange([("+14255550000", 10), ("+14255551000", 100)]);
        Telnyx.Stock.AddRange(Enumerable.Range(140, 12).Select(i => $"+14255550{i}"));

        var page = await Supplier.SearchAsync(Query with { RunLength = 10, Prefix = null, Region = null }, new PageRequest(5), default);

        Assert.Equal([("+14255550000", 10), ("+14255550140", 10)], page.Items.Select(r => (r.First.ToString(), r.Size)));
    }

    [Fact]
    public async Task Search_RefusedForWantOfNumbers_FindsNone()
    {
        Telnyx.Fail(new DoubledFault("GET /available_phone_numbers", 400, """{"errors":[{"code":"10031","title":"No numbers"}]}"""));

        Assert.Empty((await Supplier.SearchAsync(Query, new PageRequest(5), default)).Items);
    }

    [Fact]
    public async Task Reserve_OneIsGone_KeepsTheOthers()
    {
        Telnyx.Gone.Add("+14255550102");

        var kept = await Supplier.ReserveAsync(order, Numbers("+14255550101", "+14255550102", "+14255550103"), Until, default);

        Assert.Equal(Numbers("+14255550101", "+14255550103"), kept);
    }

    [Fact]
    public async Task Reserve_Again_ReservesNothingNew()
    {
        await Supplier.ReserveAsync(order, Numbers("+14255550101"), Until, default);
        Telnyx.ForgetCalls();

        var kept = await Supplier.ReserveAsync(order, Numbers("+14255550101"), Until, default);

        Assert.Equal(Numbers("+14255550101"), kept);
        Assert.Equal(["GET"], Telnyx.Calls.Select(c => c.Method));
    }

    [Fact]
    public async Task Reserve_ForLongerThanItIsKept_ExtendsIt()
    {
        await Supplier.ReserveAsync(order, Numbers("+14255550101"), Until, default);
        Rig.Clock.Advance(TimeSpan.FromMinutes(25));

        await Supplier.ReserveAsync(order, Numbers("+14255550101"), Until, default);

        Assert.Single(Telnyx.Calls, c => c.Path.EndsWith("/actions/extend"));
        Assert.Single(Telnyx.Calls, c => c.Text == "POST /number_reservations");
    }

    [Fact]
    public async Task Order_IsOneOrderHoweverOftenItIsAskedFor()
    {
        Telnyx.NumberOrderStatus = "pending";
        Assert.Null(await Supplier.OrderAsync(order, Numbers("+14255550101"), default));
        Telnyx.CompleteNumberOrders();

        var at = await Supplier.OrderAsync(order, Numbers("+14255550101"), default);

        Assert.Equal(Rig.Clock.GetUtcNow(), at);
        Assert.Equal(order.ToString(), (string?)Assert.Single(Telnyx.NumberOrders)["customer_reference"]);
    }

    [Fact]
    public async Task Order_AnswerLost_IsLookedUpBeforeItIsRepeated()
    {
        Telnyx.Fail(new DoubledFault("POST /number_orders", 0) { IsAfterEffect = true });
        await Assert.ThrowsAsync<CarrierUnavailableException>(() => Supplier.OrderAsync(order, Numbers("+14255550101"), default));

        Assert.NotNull(await Supplier.OrderAsync(order, Numbers("+14255550101"), default));
        Assert.Single(Telnyx.NumberOrders);
    }

    [Fact]
    public async Task Order_Failed_IsRefused()
    {
        Telnyx.NumberOrderStatus = "failure";

        var refused = await Assert.ThrowsAsync<CarrierRefusedException>(() => Supplier.OrderAsync(order, Numbers("+14255550101"), default));

        Assert.Equal("failure", refused.RawCode);
    }

    [Fact]
    public async Task Block_IsHeldWithoutAReservationAndOrderedWhole()
    {
        Telnyx.Blocks.Add(("+14255550000", 10));
        var block = Assert.Single((await Supplier.SearchAsync(Query with { RunLength = 10, Prefix = null, Region = null }, new PageRequest(5), default)).Items);

        var kept = await Supplier.ReserveAsync(order, [.. block.Numbers], Until, default);
        await Supplier.OrderAsync(order, [.. block.Numbers], default);
        await Supplier.OrderAsync(order, [.. block.Numbers], default);

        Assert.Equal(block.Numbers, kept);
        Assert.DoesNotContain(Telnyx.Calls, c => c.Text == "POST /number_reservations");
        var ordered = Assert.Single(Telnyx.BlockOrders);
        Assert.Equal(("+14255550000", 10), ((string?)ordered["starting_number"], (int?)ordered["range"]));
        Assert.Empty(Telnyx.NumberOrders);
    }

    [Fact]
    public async Task Release_GivesBackWhatTheAccountHas()
    {
        Telnyx.Owned["+14255550101"] = null;

        await Supplier.ReleaseAsync(Numbers("+14255550101", "+14255550102"), default);
        await Supplier.ReleaseAsync(Numbers("+14255550101"), default);

        Assert.Empty(Telnyx.Owned);
        Assert.Single(Telnyx.Calls, c => c.Method == "DELETE");
    }

    private static TelephoneNumber[] Numbers(params string[] numbers) => [.. numbers.Select(TelephoneNumber.Restore)];
}
