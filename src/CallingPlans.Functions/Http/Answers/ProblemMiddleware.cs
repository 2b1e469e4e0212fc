using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Results;
using CallingPlans.Domain.Errors;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace CallingPlans.Functions.Http.Answers;

/// <summary>Turns what a function throws into a problem answer, and puts the security headers on every answer.</summary>
internal sealed partial class ProblemMiddleware(ILogger<ProblemMiddleware> logger) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var http = context.GetHttpContext()!;
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers.ContentSecurityPolicy = "default-src 'self'; img-src 'self' blob:; frame-src 'self' blob:; frame-ancestors 'none'";
        try
        {
            await next(context);
        }
        catch (StorageUnavailableException unavailable)
        {
            LogStorage(unavailable, context.FunctionDefinition.Name);
            Answer(context, Problems.Of(
                Failure.Of(FailureKind.Unavailable, ErrorCode.StorageUnavailable) with { RetryAfter = unavailable.RetryAfter },
                http.Request));
        }
        catch (IdentityProviderUnavailableException unavailable)
        {
            LogIdentityProvider(unavailable, context.FunctionDefinition.Name);
            Answer(context, Problems.Of(
                Failure.Of(FailureKind.Unavailable, ErrorCode.IdentityProviderUnavailable) with { RetryAfter = unavailable.RetryAfter },
                http.Request));
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The caller is gone: there is nobody to answer.
        }
        catch (BadHttpRequestException bad)
        {
            Answer(context, Problems.Of(
                bad.StatusCode == StatusCodes.Status413PayloadTooLarge
                    ? Failure.Of(FailureKind.TooLarge, ErrorCode.PayloadTooLarge)
                    : Failure.Of(FailureKind.Malformed, ErrorCode.MalformedJson),
                http.Request));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogFault(fault, context.FunctionDefinition.Name);
            Answer(context, Problems.InternalError(http.Request));
        }
    }

    private static void Answer(FunctionContext context, ApiAnswer answer) => context.GetInvocationResult().Value = answer;

    [LoggerMessage(1, LogLevel.Warning, "{Function}: the storage does not answer.")]
    private partial void LogStorage(Exception exception, string function);

    [LoggerMessage(3, LogLevel.Warning, "{Function}: the identity provider does not answer.")]
    private partial void LogIdentityProvider(Exception exception, string function);

    [LoggerMessage(2, LogLevel.Error, "{Function} failed.")]
    private partial void LogFault(Exception exception, string function);
}
