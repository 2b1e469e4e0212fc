using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Application.Locations;
using CallingPlans.Application.NewNumbers.Lifecycle;
using CallingPlans.Application.NewNumbers.Place;
using CallingPlans.Application.NewNumbers.Search;
using CallingPlans.Application.NewNumbers.Writing;
using CallingPlans.Application.Orders;
using CallingPlans.Application.Results;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Markets;
using CallingPlans.Domain.NumberInventory;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Organizations;

namespace CallingPlans.Application.Tests.NewNumbers;

/// <summary>An organisation that searches and orders new numbers.</summary>
internal sealed class NumberRig : IDisposable
{
    private readonly SubscriptionKind kind;

    public NumberRig(SubscriptionKind kind = SubscriptionKind.Paid)
    {
        this.kind = kind;
        var (partition, id) = OrganizationAccess.Key("contoso");
        App.Organizations.Put(partition, id, Given.Organization(kind));
        App.Locations.Put("contoso", "hq", Given.Location());
    }

    public FakeApp App { get; } = new();

    public void Dispose() => App.Dispose();

    public AccessibleLocation At(string country = "US") =>
        new(new Stored<Location>(Given.Location(country), "v1"), Given.Organization(kind));

    public Task<Result<NumberSearch>> SearchAsync(NumberSearchInput input, string country = "US") =>
        App.Get<SearchNumbers>().RunAsync(At(country), input, NewIdentity.Fresh(), default);

    public async Task<NumberSearch> FindAsync(int quantity = 3) =>
        (await SearchAsync(new NumberSearchInput { Kind = NumberKind.Standard, Quantity = quantity })).Value;

    public Task<Result<WrittenNumberOrder>> PlaceAsync(NumberOrderInput input, string country = "US", NewIdentity? identity = null) =>
        App.Get<PlaceNumberOrder>().RunAsync(Given.Admin, At(country), input, identity ?? NewIdentity.Fresh(), default);

    public static NumberOrderInput Choose(NumberSearch search, params IEnumerable<TelephoneNumber> numbers) => new()
    {
        SearchId = search.Id.ToString(),
        Numbers = [.. numbers.Select(n => n.ToString())],
    };

    public static NumberOrderInput ByCriteria(int? quantity, NumberKind? kind = NumberKind.Standard) =>
        new() { Criteria = new NumberCriteriaInput { Kind = kind }, Quantity = quantity };

    public static NumberOrderInput AskFor(int quantity, NumberKind kind = NumberKind.Local) =>
        new() { SupportRequest = new SupportRequestInput { Quantity = quantity, Kind = kind } };

    public static NumberOrderInput Block(NumberSearch search, string first, int size) =>
        new() { SearchId = search.Id.ToString(), Block = new BlockInput { First = first, Size = size } };

    /// <summary>A block whose numbers are there.</summary>
    public async Task<NumberOrder> BlockAsync(int size = 10)
    {
        App.Supplier.ProvisionedAt = App.Time.GetUtcNow();
        var search = (await SearchAsync(new NumberSearchInput { Kind = NumberKind.Standard, BlockSize = size })).Value;
        var placed = (await PlaceAsync(Block(search, search.Blocks[0].First.ToString(), size))).Value.Order;
        await ProvisionAsync(placed);
        return App.NumberOrders.Get(placed.Ref);
    }

    /// <summary>A placed order of so many numbers.</summary>
    public async Task<NumberOrder> OrderAsync(int quantity = 2) => (await PlaceAsync(ByCriteria(quantity))).Value.Order;

    public Task<NumberOrderStep> ProvisionAsync(NumberOrder order) => App.Get<ProvisionNumbers>().RunAsync(order.Ref, default);

    /// <summary>An order whose numbers are there, and inactive.</summary>
    public async Task<NumberOrder> ProvisionedAsync(int quantity = 2)
    {
        App.Supplier.ProvisionedAt = App.Time.GetUtcNow();
        var order = await OrderAsync(quantity);
        await ProvisionAsync(order);
        return App.NumberOrders.Get(order.Ref);
    }

    public IEnumerable<NumberStatus> StatusesOf(NumberOrder order) =>
        App.Inventory.All.Where(n => n.OrderId == order.Id.ToString()).Select(n => n.Status);

    public static string CodeOf<T>(Result<T> result) => Assert.Single(result.Failure!.Errors).Code;
}
