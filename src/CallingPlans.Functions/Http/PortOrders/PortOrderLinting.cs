using CallingPlans.Application.PortOrders.Lint;
using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallingPlans.Functions.Http.PortOrders;

/// <summary>What a carrier would find fault with next.</summary>
public sealed class PortOrderLinting(PortOrderTargets targets, ReadLint lint, ListAnswers lists)
{
    [Function("PortOrderLint"), SignedIn]
    public Task<IResult> LintAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/organizations/{org}/port-orders/{id}/lint")] HttpRequest request,
        string org, string id, CancellationToken cancellation) =>
        targets.OnAsync(
            request,
            org,
            id,
            async target =>
            {
                var page = lists.ReadPage(request);
                if (page.Failure is { } malformed)
                    return request.Problem(malformed);
                var findings = await lint.RunAsync(target.Order, cancellation);
                return lists.Answer(request, FixedLists.PageOf(findings, page.Value), finding => finding);
            },
            cancellation);
}
