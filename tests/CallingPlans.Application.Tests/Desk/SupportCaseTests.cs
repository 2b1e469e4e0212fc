using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Desk.Answers;
using CallingPlans.Application.Desk.Queue;
using CallingPlans.Application.Orders;
using CallingPlans.Application.Results;
using CallingPlans.Application.Support;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Domain.Support;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.Desk;

public sealed class SupportCaseTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData(DeskNeed.Request, null)]
    [InlineData(null, "contoso")]
    [InlineData(null, null)]
    public async Task Queue_CaseThatWaits_IsInIt(DeskNeed? needs, string? organization)
    {
        var opened = await OpenAsync("Open Iceland.");

        var item = Assert.Single((await ListAsync(new DeskQueueFilter(null, needs, organization))).Items);

        Assert.Equal((opened.Id, DeskItemKind.SupportCase, "Pending"), (item.Id, item.Kind, item.Status));
        Assert.Equal([DeskNeed.Request], item.Needs);
    }

    [Fact]
    public async Task Answer_ByTheDesk_IsKeptAndTakesTheCaseOutOfWhatWaits()
    {
        var opened = await OpenAsync("Open Iceland.");

        var answered = (await AnswerAsync(opened, RequestOutcome.Done)).Value;

        Assert.Equal(new SupportCaseAnswer("Done", "Open now.", Given.Desk.Name, Given.Now), answered.Answer);
        Assert.Empty((await ListAsync(new DeskQueueFilter(Needs: DeskNeed.Request))).Items);
        Assert.Equal(opened.Id, Assert.Single((await ListAsync(new DeskQueueFilter("Completed"))).Items).Id);
    }

    [Fact]
    public async Task Answer_Again_IsAConflictAndKeepsTheFirst()
    {
        var opened = await OpenAsync("Open Iceland.");
        await AnswerAsync(opened, RequestOutcome.Done);

        DeskTheory.AssertConflict(await AnswerAsync(opened, RequestOutcome.Refused));

        Assert.Equal("Done", (await app.SupportCases.FindAsync(RefOf(opened), default))!.Value.Answer!.Outcome);
    }

    [Fact]
    public async Task Answer_OfAnotherRequest_IsRefused()
    {
        var opened = await OpenAsync("Open Iceland.");
        var input = new RequestAnswerInput { RequestId = "another", Outcome = RequestOutcome.Done };

        DeskTheory.AssertInvalid(
            await app.Get<AnswerSupportCase>().RunAsync(Given.Desk, RefOf(opened), input, default), "/requestId");
    }

    [Fact]
    public async Task Queue_OfAnOrganization_HasItsCasesAfterItsOrdersInFullPages()
    {
        for (var i = 0; i < 5; i++)
            await OpenAsync($"Case {i}");

        var first = await ListAsync(new DeskQueueFilter(OrganizationId: "contoso"), 2);
        var second = await ListAsync(new DeskQueueFilter(OrganizationId: "contoso"), 2, first.Continuation);
        var third = await ListAsync(new DeskQueueFilter(OrganizationId: "contoso"), 2, second.Continuation);

        Assert.Equal([2, 2, 1], [first.Items.Count, second.Items.Count, third.Items.Count]);
        Assert.Equal(5, first.Items.Concat(second.Items).Concat(third.Items).Select(i => i.Id).Distinct().Count());
        Assert.Null(third.Continuation);
    }

    private async Task<SupportCase> OpenAsync(string detail) => (await app.Get<OpenSupportCase>().RunAsync(
        Given.Admin, "contoso", new SupportCaseInput { Kind = SupportCaseKind.Destination, Detail = detail }, NewIdentity.Fresh(), default)).Value;

    private Task<Result<SupportCase>> AnswerAsync(SupportCase opened, RequestOutcome outcome) => app.Get<AnswerSupportCase>().RunAsync(
        Given.Desk,
        RefOf(opened),
        new RequestAnswerInput { RequestId = opened.Id.ToString(), Outcome = outcome, Note = "Open now." },
        default);

    private Task<Page<DeskQueueItem>> ListAsync(DeskQueueFilter filter, int top = 50, string? continuation = null) =>
        app.Get<ListDeskQueue>().RunAsync(filter, new PageRequest(top, continuation), default);

    private static OrderRef RefOf(SupportCase opened) => new(opened.OrganizationId, opened.Id);
}
