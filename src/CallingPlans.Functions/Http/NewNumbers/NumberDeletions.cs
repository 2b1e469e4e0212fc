using CallingPlans.Application.NewNumbers.Delete;
using CallingPlans.Application.Results;
using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallingPlans.Functions.Http.NewNumbers;

/// <summary>Deleting numbers and blocks.</summary>
public sealed class NumberDeletions(DeleteNumbers delete)
{
    [Function("NumberDelete"), SignedIn]
    public async Task<IResult> DeleteNumberAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/organizations/{org}/numbers/{tn}")] HttpRequest request,
        string org, string tn, CancellationToken cancellation) =>
        Answer(request, await delete.DeleteNumberAsync(request.Caller(), org, tn, cancellation));

    [Function("NumberBlockDelete"), SignedIn]
    public async Task<IResult> DeleteBlockAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/organizations/{org}/number-blocks/{id}")] HttpRequest request,
        string org, string id, CancellationToken cancellation) =>
        Answer(request, await delete.DeleteBlockAsync(request.Caller(), org, id, cancellation));

    private static IResult Answer(HttpRequest request, Failure? failure) =>
        failure is null ? new ApiAnswer { StatusCode = StatusCodes.Status204NoContent } : request.Problem(failure);
}
