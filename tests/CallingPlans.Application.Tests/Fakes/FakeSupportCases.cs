using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Support;

namespace CallingPlans.Application.Tests.Fakes;

internal sealed class FakeSupportCases : ISupportCases
{
    private readonly List<SupportCase> cases = [];

    public Task AddAsync(SupportCase opened, CancellationToken cancellation)
    {
        if (cases.All(c => c.Id != opened.Id))
            cases.Insert(0, opened);
        return Task.CompletedTask;
    }

    public Task<Page<SupportCase>> ListAsync(string organizationId, PageRequest page, CancellationToken cancellation) =>
        Task.FromResult(new Page<SupportCase>([.. cases.Where(c => c.OrganizationId == organizationId).Take(page.Top)], null));

    public Task<Page<SupportCase>> ListAllAsync(PageRequest page, CancellationToken cancellation) =>
        Task.FromResult(new Page<SupportCase>([.. cases.Take(page.Top)], null));
}
