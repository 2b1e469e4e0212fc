using CallingPlans.Application.Locations;
using CallingPlans.Application.NewNumbers;
using CallingPlans.Application.NewNumbers.Place;
using CallingPlans.Application.NewNumbers.Terms;
using CallingPlans.Application.PortOrders.Views;
using CallingPlans.Domain.Orders;
using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Http.Requests;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace CallingPlans.Functions.Http.NewNumbers;

/// <summary>Placing and reading orders of new numbers, and accepting their terms of service.</summary>
public sealed class NumberOrders(
    LocationAccess locations,
    NumberOrderAccess orders,
    PlaceNumberOrder place,
    AcceptTerms acceptTerms,
    ReadTimeline timeline,
    NumberOrderAnswers answers,
    ListAnswers lists)
{
    private const string Base = "api/organizations/{org}/number-orders/{id}";

    [Function("NumberOrderPlace"), SignedIn]
    public async Task<IResult> PlaceAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/organizations/{org}/locations/{loc}/number-orders")]
        HttpRequest request, string org, string loc, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var target = await locations.FindAsync(request.Caller(), org, loc, cancellation);
        if (target.Failure is { } missing)
            return request.Problem(missing);
        var input = await JsonBody.ReadAsync<NumberOrderInput>(request, cancellation);
        if (input.Failure is { } malformed)
            return request.Problem(malformed);
        var placed = await place.RunAsync(request.Caller(), target.Value, input.Value, request.Identity(), cancellation);
        return placed.Failure is { } refused
            ? request.Problem(refused)
            : await answers.FollowAsync(request, client, placed.Value, StatusCodes.Status202Accepted);
    }

    [Function("NumberOrderGet"), SignedIn]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Base)] HttpRequest request,
        string org, string id, CancellationToken cancellation) =>
        request.Answer(await orders.FindAsync(request.Caller(), org, id, cancellation), order => answers.Show(request, order));

    [Function("NumberOrderEvents"), SignedIn]
    public async Task<IResult> EventsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Base + "/events")] HttpRequest request,
        string org, string id, CancellationToken cancellation)
    {
        var order = await orders.FindAsync(request.Caller(), org, id, cancellation);
        if (order.Failure is { } missing)
            return request.Problem(missing);
        var page = lists.ReadPage(request);
        if (page.Failure is { } malformed)
            return request.Problem(malformed);
        return lists.Answer(request, await timeline.RunAsync(order.Value.Ref, request.Caller().Role, page.Value, cancellation), Show);
    }

    [Function("NumberOrderAcceptTerms"), SignedIn]
    public async Task<IResult> AcceptTermsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Base + "/terms-acceptance")] HttpRequest request,
        string org, string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var order = await orders.FindAsync(request.Caller(), org, id, cancellation);
        if (order.Failure is { } missing)
            return request.Problem(missing);
        var accepted = await acceptTerms.RunAsync(request.Caller(), order.Value, cancellation);
        return accepted.Failure is { } refused
            ? request.Problem(refused)
            : await answers.FollowAsync(request, client, accepted.Value);
    }

    private static object Show(OrderEvent told) => new
    {
        id = told.Id,
        at = told.At,
        actor = told.Actor,
        kind = told.Kind,
        detail = told.Detail,
        fromStage = told.FromStage,
        toStage = told.ToStage,
        rawCode = told.RawCode,
    };
}
