using CallingPlans.Application.Access;
using CallingPlans.Application.Results;
using CallingPlans.Domain.Errors;
using CallingPlans.Functions.Http.Answers;
using Microsoft.AspNetCore.Http;

namespace CallingPlans.Functions.Http;

/// <summary>What every HTTP function does in the same way.</summary>
internal static class Endpoint
{
    /// <summary>The value as the answer that <paramref name="show"/> makes of it, or the failure as a problem.</summary>
    public static IResult Answer<T>(this HttpRequest request, Result<T> result, Func<T, IResult> show) =>
        result.Failure is { } failure ? Problems.Of(failure, request) : show(result.Value);

    public static IResult Problem(this HttpRequest request, Failure failure) => Problems.Of(failure, request);

    public static string Language(this HttpRequest request) => RequestLanguage.Of(request);

    /// <summary>403 where the caller has none of these roles; to be asked after the resource was found.</summary>
    public static Failure? RefuseUnless(this Caller caller, params Role[] roles) =>
        roles.Contains(caller.Role) ? null : Failure.Forbidden(ErrorCode.Forbidden);
}
