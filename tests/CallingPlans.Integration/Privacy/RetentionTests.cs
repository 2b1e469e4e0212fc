using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Integration.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace CallingPlans.Integration.Privacy;

/// <summary>What has outlived its time goes, and not before: lived through by the clock.</summary>
public sealed class RetentionTests
{
    private static readonly Dictionary<string, string> Settings = new(Findings.Often) { ["Retention:Schedule"] = "* * * * * *" };

    [Fact]
    public async Task Retention_TimePasses_TakesEachThingWhenItsTimeIsOver()
    {
        await using var app = await TestApp.StartAsync(settings: Settings);
        var customer = await Customer.CreateAsync(app);
        var completed = await customer.SubmitAsync(Draft.Us());
        var draft = (string)(await customer.DraftAsync(Draft.Us())).Expect(201).Json["id"]!;
        var cancelled = (string)(await customer.DraftAsync(Draft.Us())).Expect(201).Json["id"]!;
        (await customer.CancelAsync(cancelled)).Expect(202);
        await customer.UntilAsync(completed, "Completed");
        await customer.UntilMailAsync(completed, "order-completed");
        await app.Services.GetRequiredService<Application.Abstractions.Storage.IDocumentBlobs>().PutAsync(
            new(customer.Id, Domain.Orders.OrderId.Parse(draft)), DocumentKind.Other, "orphan"u8.ToArray(), "application/pdf", default);
        Assert.Equal(3, await ContentsAsync(app));

        customer = await AdvanceAsync(app, customer, "2.00:00:00");
        await UntilAsync(() => ContentsAsync(app), 2);
        Assert.True((bool)(await customer.ReadAsync(cancelled))["account"]!["pinProvided"]!);

        customer = await AdvanceAsync(app, customer, "30.00:00:00");
        await customer.UntilAsync(cancelled, o => !(bool)o["account"]!["pinProvided"]!);
        Assert.NotEmpty(await customer.MailsAsync(completed));

        customer = await AdvanceAsync(app, customer, "60.00:00:00");
        await UntilAsync(async () => (await customer.MailsAsync(completed)).Count, 0);
        Assert.Equal("Pending", (string)(await customer.ReadAsync(draft))["status"]!);

        // The draft is called to mind after a week, which is an event of it.
        customer = await AdvanceAsync(app, customer, "180.00:00:00");
        await customer.UntilAsync(draft, "Cancelled");
        Assert.Equal(2, (await customer.ReadAsync(completed))["documents"]!.AsArray().Count);

        customer = await AdvanceAsync(app, customer, "500.00:00:00");
        await customer.UntilAsync(completed, o => o["documents"]!.AsArray().Count == 0);
        await UntilAsync(() => ContentsAsync(app), 0);
        Assert.Equal("Completed", (string)(await customer.ReadAsync(completed))["status"]!);
        await Findings.AssertNoneAsync(app);
    }

    private static async Task<Customer> AdvanceAsync(TestApp app, Customer customer, string by)
    {
        (await new ApiClient(app.Http).PostAsync("/api/dev/clock", new { advance = by })).Expect(200);
        return await customer.InAsync(app);
    }

    private static Task<int> UntilAsync(Func<Task<int>> count, int expected) => Poll.UntilAsync(
        count, n => n == expected, n => Task.FromResult($"{n} in place of {expected}"));

    private static async Task<int> ContentsAsync(TestApp app)
    {
        var service = new BlobServiceClient(app.Data.ConnectionString, new BlobClientOptions(BlobClientOptions.ServiceVersion.V2021_12_02));
        var count = 0;
        foreach (var name in (string[])["bills", "documents"])
        {
            await foreach (var blob in service.GetBlobContainerClient($"{app.Data.Prefix}-{name}").GetBlobsAsync(BlobTraits.None, BlobStates.None, null, default))
                count++;
        }

        return count;
    }
}
