using System.Text;
using CallingPlans.Application.Locations;
using CallingPlans.Application.PortOrders;
using CallingPlans.Application.PortOrders.Draft;
using CallingPlans.Application.PortOrders.Views;
using CallingPlans.Application.Results;
using CallingPlans.Domain.Errors;
using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Http.Requests;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace CallingPlans.Functions.Http.PortOrders;

/// <summary>The numbers of port orders: whether they can be ported, and from a file.</summary>
public sealed class PortOrderNumbers(
    LocationAccess locations, PortOrderTargets targets, CheckPortability check, ImportNumbers import, PortOrderAnswers answers)
{
    private const string Csv = "text/csv";

    [Function("PortabilityCheck"), SignedIn]
    public async Task<IResult> CheckAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/organizations/{org}/locations/{loc}/portability-checks")]
        HttpRequest request, string org, string loc, CancellationToken cancellation)
    {
        var target = await locations.FindAsync(request.Caller(), org, loc, cancellation);
        if (target.Failure is { } missing)
            return request.Problem(missing);
        var input = await JsonBody.ReadAsync<PortabilityInput>(request, cancellation);
        if (input.Failure is { } malformed)
            return request.Problem(malformed);
        var checkedNumbers = await check.RunAsync(target.Value.Location, input.Value, cancellation);
        return request.Answer(checkedNumbers, results => ApiAnswer.Ok(new
        {
            results = results.Select(r => new PortabilityResult(
                r.Number.ToString(), r.Portable, r.Reason, r.Carrier, r.NumberType?.ToString(), r.RateCenter)).ToList(),
        }));
    }

    [Function("PortOrderImport"), SignedIn]
    public Task<IResult> ImportAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/organizations/{org}/port-orders/{id}/numbers-import")]
        HttpRequest request, string org, string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        targets.OnAsync(request, org, id, target => ImportAsync(request, target, client, cancellation), cancellation);

    private async Task<IResult> ImportAsync(
        HttpRequest request, AccessibleOrder target, DurableTaskClient client, CancellationToken cancellation)
    {
        if (RequestBody.Check(request, Csv, RequestBody.MaxText) is { } refused)
            return request.Problem(refused);
        var text = await ReadTextAsync(request, cancellation);
        if (text.Failure is { } unreadable)
            return request.Problem(unreadable);
        var imported = await import.RunAsync(request.Caller(), target, text.Value, cancellation);
        if (imported.Failure is { } failure)
            return request.Problem(failure);
        await answers.FollowAsync(client, imported.Value.Written);
        return ApiAnswer.Ok(
            new
            {
                added = imported.Value.Added,
                rejected = imported.Value.Rejected.Select(r => Show(r, request.Language())).ToList(),
            },
            ETags.Of(imported.Value.Written.Order));
    }

    private static object Show(RejectedLine line, string language)
    {
        var error = PortOrderViews.ShowError(line.Error, language);
        return new { line = line.Line, value = line.Value, code = error.Code, detail = error.Detail, remedy = error.Remedy };
    }

    private static async Task<Result<string>> ReadTextAsync(HttpRequest request, CancellationToken cancellation)
    {
        var body = await RequestBody.ReadAsync(request, RequestBody.MaxText, cancellation);
        if (body.Failure is { } tooLarge)
            return tooLarge;
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(body.Value);
        }
        catch (DecoderFallbackException)
        {
            return Failure.Invalid(ErrorCode.ValidationFailed, null, ("expected", "UTF-8 text"));
        }
    }

    /// <summary>A number's answer; <c>portable</c> is written also when it is null: the desk checks.</summary>
    private sealed record PortabilityResult(
        string Number,
        [property: System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.Never)]
        bool? Portable,
        string? Reason,
        string? Carrier,
        string? NumberType,
        string? RateCenter);
}
