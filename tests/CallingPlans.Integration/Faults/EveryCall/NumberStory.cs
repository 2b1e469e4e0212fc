using CallingPlans.Integration.Harness;
using CallingPlans.Integration.NewNumbers;

namespace CallingPlans.Integration.Faults.EveryCall;

/// <summary>Numbers that are searched, ordered, provisioned, and whose terms are accepted.</summary>
internal sealed class NumberStory : IOrderStory
{
    private int searches;

    public string Name => "new numbers";

    public string LastMail => "terms-needed";

    public string Orders => "number-orders";

    public async Task<string> LiveAsync(Customer customer, WatchedLife life)
    {
        var location = $"{customer.Path}/locations/us";
        var prefix = $"35{Interlocked.Increment(ref searches):D4}";
        var search = (await Insist.PostAsync(
            customer, $"{location}/number-searches", new { kind = "Standard", areaCode = "206", prefix, quantity = 1 }, 200)).Json;
        var number = Assert.Single(NumberCustomer.Texts(search["numbers"]));
        life.Name(number[1..]);
        var order = new { searchId = (string)search["searchId"]!, numbers = new[] { number } };
        var placed = await Insist.PostAsync(customer, $"{location}/number-orders", order, 202);

        var id = (string)placed.Json["id"]!;
        life.Name(id);
        var path = $"{customer.Path}/{Orders}/{id}";
        await Insist.UntilAsync(customer, path, "Provisioned");
        await StubbornCustomer.InsistAsync(() => customer.Admin.PostAsync($"{path}/terms-acceptance"), 200);
        return id;
    }
}
