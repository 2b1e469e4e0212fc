using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Application.Results;
using CallingPlans.Application.Validation;
using CallingPlans.Domain.Bills;
using CallingPlans.Domain.Errors;
using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace CallingPlans.Functions.Http.Requests;

/// <summary>
/// <c>Idempotency-Key</c> on POST: the same key and body give the first answer again. Only successful answers are kept;
/// after any other the key is free. What a request has made whose answer could not be kept is found by the next one, under
/// its <see cref="IdentityFeature.Identity"/>.
/// </summary>
internal sealed partial class IdempotencyMiddleware(
    IIdempotencyStore keys, OrganizationAccess organizations, ILogger<IdempotencyMiddleware> logger) : IFunctionsWorkerMiddleware
{
    private const string Header = "Idempotency-Key";
    private const int MaxKeyLength = 255;
    private static readonly TimeSpan InUseRetry = TimeSpan.FromSeconds(1);

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var http = context.GetHttpContext()!;
        var request = http.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.Headers.TryGetValue(Header, out var header)
            || http.FindCaller() is not { } caller
            || await ScopeAsync(request, caller, http.RequestAborted) is not { } scope)
        {
            await next(context);
            return;
        }

        var key = Unquote(header.ToString().Trim());
        if (key.Length is 0 or > MaxKeyLength)
        {
            Refuse(context, Failure.Invalid([TextRules.Invalid($"/{Header}", $"1 to {MaxKeyLength} characters")]));
            return;
        }

        var body = await RequestBody.ReadAsync(request, BillRules.MaxBytes, http.RequestAborted);
        if (body.Failure is { } tooLarge)
        {
            Refuse(context, tooLarge);
            return;
        }

        request.Body = new MemoryStream(body.Value, writable: false);
        var decision = await keys.BeginAsync(scope, key, body.Value, http.RequestAborted);
        switch (decision)
        {
            case IdempotencyDecision.Replay replay:
                context.GetInvocationResult().Value = ApiAnswer.Of(replay.Answer);
                break;
            case IdempotencyDecision.Reused:
                Refuse(context, Failure.Invalid(ErrorCode.IdempotencyKeyReused));
                break;
            case IdempotencyDecision.InUse:
                Refuse(context, Failure.Conflict(ErrorCode.IdempotencyKeyInUse) with { RetryAfter = InUseRetry });
                break;
            case IdempotencyDecision.Proceed proceed:
                await ProceedAsync(context, next, scope, key, proceed);
                break;
        }
    }

    private async Task ProceedAsync(
        FunctionContext context, FunctionExecutionDelegate next, string scope, string key, IdempotencyDecision.Proceed proceed)
    {
        context.GetHttpContext()!.SetIdentity(proceed.Identity);
        try
        {
            await next(context);
        }
        catch
        {
            await SettleAsync(keys.ReleaseAsync(scope, key, proceed.Token, CancellationToken.None));
            throw;
        }

        // Also when the caller has gone: it will ask again.
        await SettleAsync(context.GetInvocationResult().Value switch
        {
            ApiAnswer { StatusCode: >= 200 and < 300 } answer =>
                keys.CompleteAsync(scope, key, proceed.Token, answer.Keep(), CancellationToken.None),
            ApiAnswer { StatusCode: >= 500 } => keys.ReleaseAsync(scope, key, proceed.Token, CancellationToken.None),
            _ => keys.AbandonAsync(scope, key, proceed.Token, CancellationToken.None),
        });
    }

    /// <summary>
    /// The answer stands, whatever becomes of its key: the work is done or not. A key that stays taken is free again after a
    /// minute, and who comes again then finds what this request has made.
    /// </summary>
    private async Task SettleAsync(Task settling)
    {
        try
        {
            await settling;
        }
        catch (StorageUnavailableException unavailable)
        {
            LogUnsettled(unavailable);
        }
    }

    /// <summary>
    /// The organisation in the path, or the caller where there is none, and the concrete path. Null where the organisation
    /// is not the caller's: an answer that was kept for somebody else is never given, and the function says why.
    /// </summary>
    private async Task<string?> ScopeAsync(HttpRequest request, Caller caller, CancellationToken cancellation)
    {
        var segments = request.Path.Value?.Split('/', StringSplitOptions.RemoveEmptyEntries) ?? [];
        var at = Array.IndexOf(segments, "organizations");
        if (at < 0 || at + 1 >= segments.Length)
            return $"caller:{caller.Role}:{caller.Subject}|{request.Path}";
        var organization = segments[at + 1];
        return (await organizations.FindAsync(caller, organization, cancellation)).Succeeded
            ? $"organization:{organization}|{request.Path}"
            : null;
    }

    /// <summary>Plain and quoted spellings are the same key.</summary>
    private static string Unquote(string key) => key is ['"', .., '"'] ? key[1..^1] : key;

    private static void Refuse(FunctionContext context, Failure failure) =>
        context.GetInvocationResult().Value = Problems.Of(failure, context.GetHttpContext()!.Request);

    [LoggerMessage(4, LogLevel.Information, "The storage does not answer: an idempotency key stays taken for a minute.")]
    private partial void LogUnsettled(Exception exception);
}
