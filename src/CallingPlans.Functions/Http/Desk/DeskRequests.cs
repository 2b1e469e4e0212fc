using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Application.Desk;
using CallingPlans.Application.NewNumbers.Writing;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Domain.Support;
using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Http.NewNumbers;
using CallingPlans.Functions.Http.PortOrders;
using CallingPlans.Functions.Http.Requests;
using CallingPlans.Functions.Http.Setup;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace CallingPlans.Functions.Http.Desk;

/// <summary>What the desk's acts have in common: who may, on what, and the answer.</summary>
/// <remarks>
/// The role is asked for first: to anybody else the desk's routes say nothing of which orders there are.
/// </remarks>
public sealed class DeskRequests(DeskOrders orders, PortOrderAnswers portAnswers, NumberOrderAnswers numberAnswers)
{
    /// <summary>What an id names, or 403 or 404.</summary>
    internal async Task<Result<IndexedOrder>> LocateAsync(HttpRequest request, string id, CancellationToken cancellation)
    {
        if (request.Caller().RefuseUnless(Role.PortingDesk) is { } refused)
            return refused;
        return await orders.LocateAsync(id, cancellation) is { } located ? located : Failure.NotFound();
    }

    /// <summary>Acts on a port order, and answers with it as it is then.</summary>
    internal Task<IResult> ActAsync<TInput>(
        HttpRequest request,
        string id,
        DurableTaskClient client,
        Func<PortOrder, TInput, Task<Result<WrittenOrder>>> act,
        CancellationToken cancellation)
        where TInput : class, new() =>
        ActAsync(
            request, () => orders.FindPortAsync(id, cancellation), act, done => portAnswers.FollowAsync(request, client, done), cancellation);

    /// <summary>Acts on an order of new numbers, and answers with it as it is then.</summary>
    internal Task<IResult> ActOnNewNumbersAsync<TInput>(
        HttpRequest request,
        string id,
        DurableTaskClient client,
        Func<NumberOrder, TInput, Task<Result<WrittenNumberOrder>>> act,
        CancellationToken cancellation)
        where TInput : class, new() =>
        ActAsync(
            request, () => orders.FindNewNumbersAsync(id, cancellation), act, done => numberAnswers.FollowAsync(request, client, done), cancellation);

    /// <summary>Acts on a support case, and answers with it as it is then.</summary>
    internal Task<IResult> ActOnSupportCaseAsync<TInput>(
        HttpRequest request, string id, Func<SupportCase, TInput, Task<Result<SupportCase>>> act, CancellationToken cancellation)
        where TInput : class, new() =>
        ActAsync(
            request,
            () => orders.FindSupportCaseAsync(id, cancellation),
            act,
            done => Task.FromResult<IResult>(ApiAnswer.Json(StatusCodes.Status200OK, SupportCases.Show(done))),
            cancellation);

    /// <summary>Shows what an id names.</summary>
    internal async Task<IResult> ShowAsync(HttpRequest request, string id, CancellationToken cancellation)
    {
        var located = await LocateAsync(request, id, cancellation);
        if (located.Failure is { } missing)
            return request.Problem(missing);
        return located.Value.Kind switch
        {
            DeskItemKind.Port => request.Answer(
                await orders.FindPortAsync(id, cancellation), order => portAnswers.Show(request, order)),
            DeskItemKind.NewNumbers => request.Answer(
                await orders.FindNewNumbersAsync(id, cancellation), order => numberAnswers.Show(request, order)),
            _ => request.Answer(
                await orders.FindSupportCaseAsync(id, cancellation),
                opened => ApiAnswer.Json(StatusCodes.Status200OK, SupportCases.Show(opened))),
        };
    }

    private static async Task<IResult> ActAsync<TTarget, TInput, TDone>(
        HttpRequest request,
        Func<Task<Result<TTarget>>> find,
        Func<TTarget, TInput, Task<Result<TDone>>> act,
        Func<TDone, Task<IResult>> answer,
        CancellationToken cancellation)
        where TInput : class, new()
    {
        if (request.Caller().RefuseUnless(Role.PortingDesk) is { } forbidden)
            return request.Problem(forbidden);
        var target = await find();
        if (target.Failure is { } missing)
            return request.Problem(missing);
        var input = await JsonBody.ReadOptionalAsync<TInput>(request, cancellation);
        if (input.Failure is { } malformed)
            return request.Problem(malformed);
        var acted = await act(target.Value, input.Value);
        return acted.Failure is { } refused ? request.Problem(refused) : await answer(acted.Value);
    }
}
