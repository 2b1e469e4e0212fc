using System.Text.Json.Nodes;

namespace CallingPlans.Integration.Harness;

/// <summary>A port order as a customer writes it: good as it is, and to be spoilt by a test.</summary>
internal static class Draft
{
    public const string CompanyName = "Contoso";
    public const string Pin = "4321";

    /// <summary>An order of the United States for two new numbers.</summary>
    public static JsonObject Us(params string[] numbers)
    {
        string[] all = numbers.Length == 0 ? [TestNumbers.Next(), TestNumbers.Next()] : numbers;
        return new JsonObject
        {
            ["numbers"] = NumbersOf(all),
            ["account"] = new JsonObject
            {
                ["carrierName"] = "Fabrikam Telecom",
                ["companyName"] = CompanyName,
                ["accountNumber"] = "ACC-1001",
                ["billingTelephoneNumber"] = TestNumbers.Next(),
                ["authorizedName"] = "Alex Doe",
                ["serviceAddress"] = new JsonObject
                {
                    ["street"] = "1 Contoso Way",
                    ["city"] = "New York",
                    ["region"] = "NY",
                    ["postalCode"] = "10001",
                    ["country"] = "US",
                },
                ["pin"] = Pin,
            },
        };
    }

    /// <summary>An order of Germany for one number.</summary>
    public static JsonObject German()
    {
        var draft = Us(TestNumbers.NextGerman());
        draft["account"]!["billingTelephoneNumber"] = TestNumbers.NextGerman();
        draft["account"]!["serviceAddress"] = new JsonObject
        {
            ["street"] = "Beispielweg 1",
            ["city"] = "Berlin",
            ["postalCode"] = "10115",
            ["country"] = "DE",
        };
        return draft;
    }

    /// <summary>The draft with another value at a pointer such as <c>/account/accountNumber</c>.</summary>
    public static JsonObject With(this JsonObject draft, string pointer, JsonNode? value)
    {
        var path = pointer.Split('/')[1..];
        JsonNode at = draft;
        foreach (var step in path[..^1])
            at = at is JsonArray array ? array[int.Parse(step)]! : at[step] ??= new JsonObject();
        if (at is JsonArray list)
            list[int.Parse(path[^1])] = value;
        else
            at[path[^1]] = value;
        return draft;
    }

    /// <summary>The draft with this account number, which is how the simulated carrier is told what to do.</summary>
    public static JsonObject ForCarrier(this JsonObject draft, string accountNumber) => draft.With("/account/accountNumber", accountNumber);

    public static JsonArray NumbersOf(IEnumerable<string> numbers) =>
        [.. numbers.Select(n => (JsonNode)new JsonObject { ["number"] = n })];

    /// <summary>The numbers of an order or a draft.</summary>
    public static string[] NumbersIn(JsonNode order) => [.. order["numbers"]!.AsArray().Select(n => (string)n!["number"]!)];
}
