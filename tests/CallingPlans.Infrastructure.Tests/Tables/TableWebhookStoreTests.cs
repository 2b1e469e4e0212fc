using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.Webhooks;
using CallingPlans.Testing;

namespace CallingPlans.Infrastructure.Tests.Tables;

public sealed class TableWebhookStoreTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private readonly TestStorage storage = azurite.Create();

    private IWebhookStore Store => storage.Get<IWebhookStore>();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task ListAsync_SeveralOrganizations_HasTheOrganizationsOwn()
    {
        var (one, two) = (Hook("contoso"), Hook("contoso"));
        foreach (var webhook in new[] { one, two, Hook("fabrikam") })
            await Store.AddAsync(webhook, default);

        var listed = await Store.ListAsync("contoso", default);

        Assert.Equivalent(new[] { one, two }.OrderBy(w => w.Id), listed, strict: true);
        Assert.Null(await Store.FindAsync("fabrikam", one.Id, default));
        Assert.Empty(await Store.ListAsync("nobody", default));
    }

    [Fact]
    public async Task ReplaceAsync_ChangedMeanwhile_ThrowsAndChangesNothing()
    {
        var webhook = Hook("contoso");
        var read = await Store.AddAsync(webhook, default);
        await Store.ReplaceAsync(read, webhook with { DisabledAt = DateTimeOffset.UnixEpoch }, default);

        await Assert.ThrowsAsync<ConcurrencyConflictException>(() => Store.ReplaceAsync(read, webhook, default));

        Assert.Equal(DateTimeOffset.UnixEpoch, (await Store.FindAsync("contoso", webhook.Id, default))!.Value.DisabledAt);
    }

    [Fact]
    public async Task RemoveAsync_Repeated_LeavesNothing()
    {
        var webhook = Hook("contoso");
        await Store.AddAsync(webhook, default);

        await Store.RemoveAsync("contoso", webhook.Id, default);
        await Store.RemoveAsync("contoso", webhook.Id, default);

        Assert.Null(await Store.FindAsync("contoso", webhook.Id, default));
    }

    private static Webhook Hook(string organization) => new()
    {
        Id = OrderId.New().ToString(),
        OrganizationId = organization,
        Url = "https://hooks.contoso.example/orders?key=1",
        Events = [WebhookEvents.Completed, WebhookEvents.Rejected],
        SealedSecret = "sealed",
        CreatedAt = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero),
        CreatedBy = "Robin",
    };
}
