using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.Support;
using CallingPlans.Testing;

namespace CallingPlans.Infrastructure.Tests.Tables;

public sealed class TableSupportCasesTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly TestStorage storage = azurite.Create();

    private ISupportCases Cases => storage.Get<ISupportCases>();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task ListAsync_SeveralOrganizations_HasTheOrganizationsOwnNewestFirst()
    {
        var (older, newer) = (Case("contoso", Noon), Case("contoso", Noon.AddMinutes(1)));
        foreach (var opened in new[] { older, newer, Case("fabrikam", Noon) })
            await Cases.AddAsync(opened, default);
        await Cases.AddAsync(older, default);

        Assert.Equal([newer, older], (await Cases.ListAsync("contoso", new PageRequest(10), default)).Items);
    }

    [Fact]
    public async Task ReplaceAsync_Answered_IsAnsweredInTheListToo()
    {
        var opened = Case("contoso", Noon);
        await Cases.AddAsync(opened, default);
        var answered = opened with { Answer = new SupportCaseAnswer("Done", "Open now.", "Dana", Noon.AddHours(1)) };

        await Cases.ReplaceAsync((await FindAsync(opened))!, answered, default);

        Assert.Equal(answered, (await FindAsync(opened))!.Value);
        Assert.Equal([answered], (await Cases.ListAsync("contoso", new PageRequest(10), default)).Items);
    }

    [Fact]
    public async Task ReplaceAsync_ChangedMeanwhile_ThrowsAndChangesNothing()
    {
        var opened = Case("contoso", Noon);
        await Cases.AddAsync(opened, default);
        var read = (await FindAsync(opened))!;
        var first = opened with { Answer = new SupportCaseAnswer("Done", null, "Dana", Noon) };
        await Cases.ReplaceAsync(read, first, default);

        await Assert.ThrowsAsync<ConcurrencyConflictException>(() => Cases.ReplaceAsync(
            read, opened with { Answer = new SupportCaseAnswer("Refused", null, "Robin", Noon) }, default));

        Assert.Equal(first, (await FindAsync(opened))!.Value);
        Assert.Equal([first], (await Cases.ListAsync("contoso", new PageRequest(10), default)).Items);
    }

    private Task<Stored<SupportCase>?> FindAsync(SupportCase opened) =>
        Cases.FindAsync(new OrderRef(opened.OrganizationId, opened.Id), default);

    private static SupportCase Case(string organizationId, DateTimeOffset at) => new()
    {
        Id = OrderId.New(),
        CaseNumber = "C-TEST",
        OrganizationId = organizationId,
        Kind = SupportCaseKind.Destination,
        Detail = "Open Iceland.",
        CreatedAt = at,
        CreatedBy = "Ada Admin",
    };
}
