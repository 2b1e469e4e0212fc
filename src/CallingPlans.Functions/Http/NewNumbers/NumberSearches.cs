using CallingPlans.Application.Locations;
using CallingPlans.Application.NewNumbers.Search;
using CallingPlans.Domain.Numbers;
using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Http.Requests;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallingPlans.Functions.Http.NewNumbers;

/// <summary>Searching for new numbers.</summary>
public sealed class NumberSearches(LocationAccess locations, SearchNumbers search)
{
    [Function("NumberSearch"), SignedIn]
    public async Task<IResult> SearchAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/organizations/{org}/locations/{loc}/number-searches")]
        HttpRequest request, string org, string loc, CancellationToken cancellation)
    {
        var target = await locations.FindAsync(request.Caller(), org, loc, cancellation);
        if (target.Failure is { } missing)
            return request.Problem(missing);
        var input = await JsonBody.ReadAsync<NumberSearchInput>(request, cancellation);
        if (input.Failure is { } malformed)
            return request.Problem(malformed);
        return request.Answer(await search.RunAsync(target.Value, input.Value, request.Identity(), cancellation), found => ApiAnswer.Ok(new
        {
            searchId = found.Id,
            heldUntil = found.HeldUntil,
            numbers = found.Numbers,
            blocks = found.Blocks.Select(Show).ToList(),
        }));
    }

    private static object Show(NumberRun block) => new { first = block.First, last = block.Last, size = block.Size };
}
