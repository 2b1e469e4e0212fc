using CallingPlans.Application.PortOrders.Views;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Orchestrations;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace CallingPlans.Functions.Http.PortOrders;

/// <summary>Answers with an order, after what follows its change was set going.</summary>
public sealed class PortOrderAnswers(PortOrderViews views, FollowUps followUps)
{
    public IResult Show(HttpRequest request, PortOrder order, int status = StatusCodes.Status200OK, string? location = null) =>
        ApiAnswer.Json(status, views.Show(order, request.Caller().Role, request.Language()), ETags.Of(order), location);

    public async Task<IResult> FollowAsync(
        HttpRequest request, DurableTaskClient client, WrittenOrder written, int status = StatusCodes.Status200OK)
    {
        await followUps.DeliverAsync(client, written);
        return Show(request, written.Order, status);
    }

    public Task FollowAsync(DurableTaskClient client, WrittenOrder written) => followUps.DeliverAsync(client, written);

    public static string Path(PortOrder order) => $"/api/organizations/{order.OrganizationId}/port-orders/{order.Id}";
}
