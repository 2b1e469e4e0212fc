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
        var prefix = $"35{Interlocked.Increment(ref searches):D5}";
        var search = (await Insist.PostAsync(
            customer, $"{location}/number-searches", new { kind = "Standard", areaCode = "206", prefix, quantity = 1 }, 200)).Json;
        var number = NumberCustomer.Texts(search["numbers"])[0];
        life.Name(number[1..]);
        var order = new { searchId = (string)search["searchId"]!, numbers = new[] { number } };
        var id = (string)(await Insist.PostAsync(customer, $"{location}/number-orders", order, 202)).Json["id"]!;
        life.Name(id);
        var path = $"{customer.Path}/{Orders}/{id}";
        await Insist.UntilAsync(customer, path, "Provisioned");
        await StubbornCustomer.InsistAsync(() => customer.Admin.PostAsync($"{path}/terms-acceptance"), 200);
        return id;
    }
}
