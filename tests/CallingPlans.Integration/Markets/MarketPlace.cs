using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Markets;

/// <summary>An address of a market, and numbers of its plan.</summary>
/// <param name="Numbers">
/// The beginning of its numbers, in E.164; three digits follow. It is a range that is kept for fiction where the country has
/// one, else one of which numbering authorities and libraries draw their examples.
/// </param>
/// <param name="First">The first three digits that may follow, of a hundred.</param>
/// <param name="TollFree">A freephone number.</param>
internal sealed record MarketPlace(
    string City, string? Region, string PostalCode, string TimeZone, string Numbers, string TollFree, int First = 100)
{
    private const int Room = 100;
    private int used = -1;

    /// <summary>A number that no other test has.</summary>
    public string NextNumber()
    {
        var n = Interlocked.Increment(ref used);
        if (n >= Room)
            throw new InvalidOperationException($"The numbers {Numbers}… are used up.");
        return $"{Numbers}{First + n}";
    }

    public JsonObject Address(string country)
    {
        var address = new JsonObject
        {
            ["street"] = "1 Contoso Way",
            ["city"] = City,
            ["postalCode"] = PostalCode,
            ["country"] = country,
        };
        return Region is null ? address : address.With("/region", Region);
    }
}
