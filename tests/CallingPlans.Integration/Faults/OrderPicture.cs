using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Faults;

/// <summary>What can be seen of an order at its end, whatever happened on the way, without what differs from order to order.</summary>
internal static class OrderPicture
{
    private const string MailSent = "MailSent";

    /// <summary>Acts of the customer, which a client that got no answer may do twice.</summary>
    private static readonly string[] Repeatable = ["DocumentAdded", "LoaSigned"];

    /// <summary>Whether there is a countdown to a FOC of the next moment is a matter of time.</summary>
    private static readonly string[] Mails = ["order-submitted", "foc-received", "order-completed"];

    /// <summary>Waits for the order to look as expected: mails come beside it, and later where something failed.</summary>
    public static Task AssertBecomesAsync(Customer customer, string id, string expected, string afterWhat) => Poll.UntilAsync(
        () => OfAsync(customer, id),
        picture => picture == expected,
        picture => Task.FromResult($"After {afterWhat}, order {id}:\n{picture}\n\nUndisturbed:\n{expected}"));

    /// <summary>The picture as lines of text: pictures of equal orders are equal.</summary>
    public static async Task<string> OfAsync(Customer customer, string id)
    {
        foreach (var template in Mails)
            await customer.UntilMailAsync(id, template);
        var order = await customer.ReadAsync(id);
        var events = await customer.EventsAsync(id);
        var numbers = await customer.Admin.ListAsync($"{customer.Path}/numbers?top=500");
        var billing = await customer.Admin.ListAsync($"{customer.Path}/billing-events?top=500");
        var templates = await customer.TemplatesAsync(id);
        var own = Draft.NumbersIn(order);
        IEnumerable<string> lines =
        [
            $"{order["status"]}/{order["stage"]}, attempts {order["attempts"]}, PIN {order["account"]!["pinProvided"]}",
            $"errors {order["errors"]!.AsArray().Count}, actions {order["actions"]!.ToJsonString()}",
            .. events
                // Mails are sent beside the order: no order waits for them.
                .Where(e => (string)e["kind"]! != MailSent && !Repeatable.Contains((string)e["kind"]!))
                .Select(e => $"{e["actor"]}: {e["kind"]} {e["from"]}/{e["fromStage"]} > {e["to"]}/{e["toStage"]} {e["rawCode"]}"),
            $"mails told: {events.Count(e => (string)e["kind"]! == MailSent) == templates.Length}",
            $"events once: {events.DistinctBy(e => (string)e["id"]!).Count() == events.Count}",
            .. templates.Where(Mails.Contains).Order(),
            .. own.Select((n, i) => $"number {i}: " + string.Join(", ", numbers
                .Where(x => (string)x["number"]! == n).Select(x => $"{x["status"]} {x["locationId"]} own {(string)x["orderId"]! == id}"))),
            .. own.Select((n, i) => $"billed {i}: {billing.Count(b => (string?)b["number"] == n)}"),
        ];
        return string.Join('\n', lines);
    }
}
