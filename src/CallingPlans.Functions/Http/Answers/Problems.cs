using System.Diagnostics;
using System.Text.Json;
using CallingPlans.Application.Results;
using CallingPlans.Domain.Errors;
using Microsoft.AspNetCore.Http;

namespace CallingPlans.Functions.Http.Answers;

/// <summary>The one mapper from failures to <c>application/problem+json</c> (RFC 9457).</summary>
internal static class Problems
{
    private const string ProblemType = "application/problem+json; charset=utf-8";

    public static int StatusOf(FailureKind kind) => kind switch
    {
        FailureKind.Malformed => StatusCodes.Status400BadRequest,
        FailureKind.Unauthorized => StatusCodes.Status401Unauthorized,
        FailureKind.Forbidden => StatusCodes.Status403Forbidden,
        FailureKind.NotFound => StatusCodes.Status404NotFound,
        FailureKind.Conflict => StatusCodes.Status409Conflict,
        FailureKind.PreconditionFailed => StatusCodes.Status412PreconditionFailed,
        FailureKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        FailureKind.UnsupportedMediaType => StatusCodes.Status415UnsupportedMediaType,
        FailureKind.Invalid => StatusCodes.Status422UnprocessableEntity,
        FailureKind.PreconditionRequired => StatusCodes.Status428PreconditionRequired,
        FailureKind.TooManyRequests => StatusCodes.Status429TooManyRequests,
        FailureKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of failure."),
    };

    public static ApiAnswer Of(Failure failure, HttpRequest request)
    {
        // A missing thing has one code, whatever is missing: it says nothing of what there is elsewhere.
        var errors = failure is { Kind: FailureKind.NotFound, Errors.Count: 0 }
            ? [ErrorDetail.Of(ErrorCode.NotFound)]
            : failure.Errors;
        return Of(StatusOf(failure.Kind), errors, request, failure.RetryAfter);
    }

    /// <summary>The answer to a fault of our own: it says no more than that.</summary>
    public static ApiAnswer InternalError(HttpRequest request) =>
        Of(StatusCodes.Status500InternalServerError, [ErrorDetail.Of(ErrorCode.InternalError)], request, null);

    private static ApiAnswer Of(int status, IReadOnlyList<ErrorDetail> errors, HttpRequest request, TimeSpan? retryAfter)
    {
        var language = RequestLanguage.Of(request);
        var shown = errors.Select(e => new ProblemError(e, ErrorTexts.Render(e, language))).ToList();
        var first = shown[0];
        return new ApiAnswer
        {
            StatusCode = status,
            ContentType = ProblemType,
            RetryAfter = retryAfter,
            Body = JsonSerializer.SerializeToUtf8Bytes(
                new
                {
                    type = $"urn:calling-plans:error:{first.Code}",
                    title = ErrorTexts.Get(first.Code, language).Title,
                    status,
                    detail = first.Detail,
                    traceId = Activity.Current?.TraceId.ToString() ?? request.HttpContext.TraceIdentifier,
                    errors = shown,
                },
                ApiJson.Options),
        };
    }

    private sealed class ProblemError(ErrorDetail error, RenderedError text)
    {
        public string Code => error.Code;

        [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.Never)]
        public string? Field => error.Field;

        public IReadOnlyList<string>? Numbers => error.Numbers;

        public string Title => text.Title;

        public string Detail => text.Detail;

        public string Remedy => text.Remedy;
    }
}
