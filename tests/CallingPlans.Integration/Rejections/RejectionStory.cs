using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Rejections;

/// <summary>An order that the carrier rejects, is corrected as the error says, resubmitted and completed.</summary>
internal sealed record RejectionStory
{
    public required string[] Numbers { get; init; }

    /// <summary>As it was rejected, in English.</summary>
    public required JsonNode Rejected { get; init; }

    /// <summary>As it was rejected, in traditional Chinese.</summary>
    public required JsonNode RejectedInChinese { get; init; }

    public required JsonNode Mail { get; init; }

    public required JsonNode Line { get; init; }

    public required JsonNode Completed { get; init; }

    public required List<JsonNode> Events { get; init; }

    public static async Task<RejectionStory> RunAsync(Customer customer, RejectionCase rejection)
    {
        var draft = Draft.Us().ForCarrier($"SIM-{rejection.Code}");
        var id = await customer.SubmitAsync(draft);
        var rejected = await customer.UntilAsync(id, "Rejected");
        var inChinese = (await customer.Admin.In("zh-TW").GetAsync(customer.Order(id))).Expect(200).Json;
        var mail = await customer.UntilMailAsync(id, "order-rejected");
        var lines = await customer.Admin.ListAsync($"{customer.Path}/orders?q={(string)rejected["orderNumber"]!}");
        await rejection.Correct(customer, rejected);
        (await customer.SubmitAsync(id)).Expect(202);
        return new RejectionStory
        {
            Numbers = Draft.NumbersIn(draft),
            Rejected = rejected,
            RejectedInChinese = inChinese,
            Mail = mail,
            Line = lines.Single(),
            Completed = await customer.UntilAsync(id, "Completed"),
            Events = await customer.EventsAsync(id),
        };
    }
}
