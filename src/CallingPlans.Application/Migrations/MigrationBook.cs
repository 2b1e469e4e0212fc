using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Application.Orders;
using CallingPlans.Application.Results;
using CallingPlans.Application.Validation;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Migrations;
using CallingPlans.Domain.Organizations;

namespace CallingPlans.Application.Migrations;

/// <summary>The moves of a location between PSTN options: which there are, and the checklists of those that were started.</summary>
public sealed class MigrationBook(IResourceStore<Migration> migrations, TimeProvider time)
{
    private const int Tries = 4;

    /// <summary>
    /// Starts a move's checklist; the connection itself stays as it is. A location can have several, so that a move that
    /// was given up is in nobody's way.
    /// </summary>
    public async Task<Result<Migration>> StartAsync(
        Caller caller, Location location, MigrationInput input, NewIdentity identity, CancellationToken cancellation)
    {
        var id = identity.Id.ToString();
        if (identity.IsRepeated && await migrations.FindAsync(Partition(location), id, cancellation) is { } made)
            return made.Value;
        var to = ReadTarget(input);
        if (to.Failure is { } failure)
            return failure;
        var from = PstnOption.Of(location.Connection);
        var path = MigrationPaths.Find(from, to.Value);
        if (from.IsSameAs(to.Value) || path.Support == MigrationSupport.Unsupported)
        {
            return Failure.Invalid(
                ErrorCode.MigrationPathNotSupported, "/to", ("from", from.Kind.ToString()), ("to", to.Value.Kind.ToString()));
        }

        var started = new Migration
        {
            Id = id,
            OrganizationId = location.OrganizationId,
            LocationId = location.Id,
            From = from,
            To = to.Value,
            Support = path.Support,
            Steps = [.. path.Steps.Select(step => new MigrationStep(step))],
            StartedAt = time.GetUtcNow(),
            StartedBy = caller.Name,
        };
        return (await migrations.AddAsync(Partition(location), started.Id, started, cancellation)).Value;
    }

    public async Task<Result<Migration>> FindAsync(Location location, string id, CancellationToken cancellation) =>
        await migrations.FindAsync(Partition(location), id, cancellation) is { } found ? found.Value : Failure.NotFound();

    public Task<Page<Migration>> ListAsync(Location location, PageRequest page, CancellationToken cancellation) =>
        migrations.ListAsync(Partition(location), page, cancellation);

    /// <summary>Marks a step done, or not; repeating it changes nothing.</summary>
    public async Task<Result<Migration>> SetStepAsync(
        Caller caller, Location location, string id, string step, MigrationStepInput input, CancellationToken cancellation)
    {
        if (input.Done is not { } done)
            return Failure.Invalid([TextRules.Invalid("/done", "true or false")]);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var before = await migrations.FindAsync(Partition(location), id, cancellation);
            if (before?.Value.WithStep(step, done, time.GetUtcNow(), caller.Name) is not { } after)
                return Failure.NotFound();
            try
            {
                return (await migrations.ReplaceAsync(Partition(location), id, after, before.Version, cancellation)).Value;
            }
            catch (ConcurrencyConflictException)
            {
                // Another step was marked meanwhile: mark this one on what is there now.
            }
        }

        return Failure.Conflict(ErrorCode.StateConflict, null, ("state", "changed meanwhile"));
    }

    private static Result<PstnOption> ReadTarget(MigrationInput input)
    {
        var errors = new List<ErrorDetail>();
        if (input.To?.Kind is not { } kind)
            return Failure.Invalid([TextRules.Invalid("/to/kind", string.Join(", ", Enum.GetNames<PstnConnectionKind>()))]);
        var provider = TextRules.Optional(input.To.ProviderId, "/to/providerId", errors);
        return errors.Count > 0 ? Failure.Invalid(errors) : new PstnOption(kind, provider);
    }

    private static string Partition(Location location) => $"{location.OrganizationId}/{location.Id}";
}
