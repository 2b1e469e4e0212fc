using CallingPlans.Application.Locations;
using CallingPlans.Application.Migrations;
using CallingPlans.Application.Results;
using CallingPlans.Domain.Migrations;
using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Http.Requests;
using CallingPlans.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallingPlans.Functions.Http.Setup;

/// <summary>Moves of a location between PSTN options.</summary>
public sealed class LocationMigrations(LocationAccess access, MigrationBook book, ListAnswers lists)
{
    private const string Base = "api/organizations/{org}/locations/{loc}";

    [Function("MigrationPathList"), SignedIn]
    public async Task<IResult> ListPathsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Base + "/migration-paths")] HttpRequest request,
        string org, string loc, CancellationToken cancellation)
    {
        var target = await access.FindAsync(request.Caller(), org, loc, cancellation);
        if (target.Failure is { } missing)
            return request.Problem(missing);
        var page = lists.ReadPage(request);
        if (page.Failure is { } malformed)
            return request.Problem(malformed);
        var language = request.Language();
        var paths = MigrationPaths.From(PstnOption.Of(target.Value.Location.Connection));
        return lists.Answer(request, FixedLists.PageOf(paths, page.Value), path => new
        {
            to = ShowOption(path.To),
            support = path.Support,
            reason = MigrationTexts.Reason(path.Reason, language),
            steps = path.Steps.Select(step => ShowStep(new MigrationStep(step), language)).ToList(),
        });
    }

    [Function("MigrationStart"), SignedIn]
    public async Task<IResult> StartAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Base + "/migrations")] HttpRequest request,
        string org, string loc, CancellationToken cancellation)
    {
        var target = await access.FindAsync(request.Caller(), org, loc, cancellation);
        if (target.Failure is { } missing)
            return request.Problem(missing);
        var input = await JsonBody.ReadAsync<MigrationInput>(request, cancellation);
        if (input.Failure is { } malformed)
            return request.Problem(malformed);
        return request.Answer(
            await book.StartAsync(request.Caller(), target.Value.Location, input.Value, request.Identity(), cancellation),
            started => ApiAnswer.Json(
                StatusCodes.Status201Created, Show(started, request), location: $"{request.Path}/{started.Id}"));
    }

    [Function("MigrationList"), SignedIn]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Base + "/migrations")] HttpRequest request,
        string org, string loc, CancellationToken cancellation)
    {
        var target = await access.FindAsync(request.Caller(), org, loc, cancellation);
        if (target.Failure is { } missing)
            return request.Problem(missing);
        var page = lists.ReadPage(request);
        return page.Failure is { } malformed
            ? request.Problem(malformed)
            : lists.Answer(
                request, await book.ListAsync(target.Value.Location, page.Value, cancellation), found => Show(found, request));
    }

    [Function("MigrationGet"), SignedIn]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Base + "/migrations/{id}")] HttpRequest request,
        string org, string loc, string id, CancellationToken cancellation)
    {
        var target = await access.FindAsync(request.Caller(), org, loc, cancellation);
        return target.Failure is { } missing
            ? request.Problem(missing)
            : request.Answer(
                await book.FindAsync(target.Value.Location, id, cancellation), found => ApiAnswer.Hashed(Show(found, request)));
    }

    [Function("MigrationStepSet"), SignedIn]
    public async Task<IResult> SetStepAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Base + "/migrations/{id}/steps/{step}")] HttpRequest request,
        string org, string loc, string id, string step, CancellationToken cancellation)
    {
        var target = await access.FindAsync(request.Caller(), org, loc, cancellation);
        if (target.Failure is { } missing)
            return request.Problem(missing);
        var location = target.Value.Location;
        var found = await book.FindAsync(location, id, cancellation);
        if (found.Failure is not null || !found.Value.HasStep(step))
            return request.Problem(Failure.NotFound());
        var input = await JsonBody.ReadAsync<MigrationStepInput>(request, cancellation);
        if (input.Failure is { } malformed)
            return request.Problem(malformed);
        return request.Answer(
            await book.SetStepAsync(request.Caller(), location, id, step, input.Value, cancellation),
            changed => ApiAnswer.Hashed(Show(changed, request)));
    }

    private static object Show(Migration migration, HttpRequest request) => new
    {
        id = migration.Id,
        from = ShowOption(migration.From),
        to = ShowOption(migration.To),
        support = migration.Support,
        steps = migration.Steps.Select(step => ShowStep(step, request.Language())).ToList(),
        status = migration.Status,
        startedAt = migration.StartedAt,
        startedBy = migration.StartedBy,
    };

    private static object ShowOption(PstnOption option) => new { kind = option.Kind, providerId = option.ProviderId };

    private static object ShowStep(MigrationStep step, string language) => new
    {
        id = step.Id,
        title = MigrationTexts.StepTitle(step.Id, language),
        done = step.Done,
        doneAt = step.DoneAt,
        doneBy = step.DoneBy,
    };
}
