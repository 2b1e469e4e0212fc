using CallingPlans.Application.NewNumbers.Views;
using CallingPlans.Application.NewNumbers.Writing;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Orchestrations;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace CallingPlans.Functions.Http.NewNumbers;

/// <summary>Answers with an order of new numbers, after what follows its change was set going.</summary>
public sealed class NumberOrderAnswers(NumberOrderViews views, FollowUps followUps)
{
    public IResult Show(HttpRequest request, NumberOrder order, int status = StatusCodes.Status200OK)
    {
        var view = views.Show(order, request.Caller().Role);
        return ApiAnswer.Json(
            status, view, ETags.Of(order), status == StatusCodes.Status202Accepted ? view.Links["self"] : null);
    }

    public async Task<IResult> FollowAsync(
        HttpRequest request, DurableTaskClient client, WrittenNumberOrder written, int status = StatusCodes.Status200OK)
    {
        await followUps.DeliverAsync(client, written);
        return Show(request, written.Order, status);
    }
}
