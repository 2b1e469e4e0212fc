using System.IO.Compression;
using System.Security.Cryptography;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Privacy;

/// <summary>An export holds everything of its organisation, no secret, and nothing of another.</summary>
public sealed class ExportTests
{
    [Fact]
    public async Task Export_OfAnOrganisation_HoldsAllOfItAndNoSecret()
    {
        await using var app = await TestApp.StartAsync();
        var living = await LivingOrganization.CreateAsync(app);
        var other = await Customer.CreateAsync(app);
        var customer = living.Customer;
        var path = $"{customer.Path}/export";

        (await customer.Admin.PostAsync(path)).ExpectProblem(403);
        (await other.Admin.PostAsync(path)).ExpectProblem(404);
        var asked = (await customer.Desk.PostAsync(path, key: "export")).Expect(202);
        var again = (await customer.Desk.PostAsync(path, key: "export")).Expect(202);
        Assert.Equal(asked.Location, again.Location);

        var ready = await Poll.UntilAsync(
            async () => (await customer.Desk.GetAsync(asked.Location!)).Expect(200).Json,
            export => (string)export["status"]! == "Ready",
            export => Task.FromResult(export.ToJsonString() + app.Log[^2000..]));
        var file = (await customer.Desk.GetAsync((string)ready["links"]!["document"]!)).Expect(200);
        (await customer.Admin.GetAsync((string)ready["links"]!["document"]!)).ExpectProblem(403);

        Assert.Equal("application/zip", file.ContentType);
        Assert.Equal((long)ready["document"]!["size"]!, file.Body.Length);
        Assert.Equal((string)ready["document"]!["sha256"]!, Convert.ToHexStringLower(SHA256.HashData(file.Body)));
        var entries = Read(file.Body);
        var completed = (string)(await customer.ReadAsync(living.Completed))["orderNumber"]!;
        string[] expected =
        [
            "organization.json", "locations.json", "numbers.json", "billing-events.json", "support-cases.json", "webhooks.json",
            $"orders/{completed}/order.json", $"orders/{completed}/events.json", $"orders/{completed}/mails.json", "locations/us/emergency-addresses.json",
        ];
        Assert.Equal([], expected.Except(entries.Keys));
        Assert.Equal(2, entries.Keys.Count(name => name.StartsWith($"orders/{completed}/documents/", StringComparison.Ordinal)));
        Assert.Equal(3, entries.Keys.Count(name => name.EndsWith("order.json", StringComparison.Ordinal)));
        Assert.Contains(LivingOrganization.Company, entries[$"orders/{completed}/order.json"]);
        Assert.Contains("order-completed", entries[$"orders/{completed}/mails.json"]);
        Assert.DoesNotContain(entries, e => e.Value.Contains(LivingOrganization.Pin, StringComparison.Ordinal));
        Assert.DoesNotContain(entries, e => e.Value.Contains("protectedPin", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(entries, e => e.Value.Contains("secret", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(entries, e => e.Value.Contains(other.Id, StringComparison.Ordinal));
    }

    private static Dictionary<string, string> Read(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        return archive.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var reader = new StreamReader(e.Open());
            return reader.ReadToEnd();
        });
    }
}
