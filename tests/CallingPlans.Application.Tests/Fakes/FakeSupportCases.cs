using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.Support;

namespace CallingPlans.Application.Tests.Fakes;

internal sealed class FakeSupportCases : ISupportCases
{
    private readonly Dictionary<OrderRef, Stored<SupportCase>> cases = [];

    public Task AddAsync(SupportCase opened, CancellationToken cancellation)
    {
        cases.TryAdd(RefOf(opened), new Stored<SupportCase>(opened, "v1"));
        return Task.CompletedTask;
    }

    public Task<Stored<SupportCase>?> FindAsync(OrderRef reference, CancellationToken cancellation) =>
        Task.FromResult(cases.GetValueOrDefault(reference));

    public Task ReplaceAsync(Stored<SupportCase> before, SupportCase after, CancellationToken cancellation)
    {
        if (cases[RefOf(after)].Version != before.Version)
            throw new ConcurrencyConflictException(after.CaseNumber);
        cases[RefOf(after)] = new Stored<SupportCase>(after, before.Version + "+");
        return Task.CompletedTask;
    }

    public Task<Page<SupportCase>> ListAsync(string organizationId, PageRequest page, CancellationToken cancellation)
    {
        var from = page.Continuation is { } text ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : 0;
        var all = cases.Values.Select(c => c.Value).Where(c => c.OrganizationId == organizationId)
            .OrderByDescending(c => c.CreatedAt).ToList();
        var next = from + page.Top < all.Count ? $"{from + page.Top}" : null;
        return Task.FromResult(new Page<SupportCase>([.. all.Skip(from).Take(page.Top)], next));
    }

    private static OrderRef RefOf(SupportCase stored) => new(stored.OrganizationId, stored.Id);
}
