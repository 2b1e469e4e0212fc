using CallingPlans.Application.Abstractions.Storage;
using Microsoft.Extensions.Logging;

namespace CallingPlans.Application.Chores;

/// <summary>
/// Chores are promised before the write that they follow from, done right after it, and taken away when they are done: a
/// process that dies in between leaves them to the sweep.
/// </summary>
public sealed partial class ChoreRunner
{
    /// <summary>A promised chore is done in the normal course long before this.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>After which time a chore that failed in a sweep is tried again; so it is in no other's way.</summary>
    private static readonly TimeSpan Postponement = TimeSpan.FromMinutes(2);

    private readonly IChores chores;
    private readonly Dictionary<ChoreKind, IChoreHandler> handlers;
    private readonly TimeProvider time;
    private readonly ILogger<ChoreRunner> logger;

    public ChoreRunner(IChores chores, IEnumerable<IChoreHandler> handlers, TimeProvider time, ILogger<ChoreRunner> logger)
    {
        this.chores = chores;
        this.handlers = handlers.ToDictionary(h => h.Kind);
        this.time = time;
        this.logger = logger;
    }

    /// <summary>Stores a chore that a write is about to bring. Without the write it will find nothing to do.</summary>
    public async Task<Chore> PromiseAsync(
        string organizationId, ChoreKind kind, string subject, CancellationToken cancellation)
    {
        var chore = new Chore(organizationId, kind, subject, time.GetUtcNow() + Patience);
        await chores.AddAsync(chore, cancellation);
        return chore;
    }

    /// <summary>Leaves a chore to the sweep's next turn; for whoever repeats all of his work until this is stored.</summary>
    public Task LeaveAsync(string organizationId, ChoreKind kind, string subject, CancellationToken cancellation) =>
        chores.AddAsync(new Chore(organizationId, kind, subject, time.GetUtcNow()), cancellation);

    /// <summary>
    /// Does a chore whose write is done. Whatever fails is logged and made up for by the sweep: the caller gets its answer.
    /// </summary>
    public async Task KeepAsync(Chore chore)
    {
        try
        {
            await DoAsync(chore, CancellationToken.None);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            LogLate(fault, chore.Kind, chore.OrganizationId);
        }
    }

    /// <summary>Does what is due, at most <paramref name="max"/>. One that fails does not keep the others.</summary>
    public async Task DoDueAsync(int max, CancellationToken cancellation)
    {
        foreach (var chore in await chores.ListDueAsync(time.GetUtcNow(), max, cancellation))
        {
            try
            {
                await DoAsync(chore, cancellation);
            }
            catch (Exception fault) when (fault is not OutOfMemoryException && !cancellation.IsCancellationRequested)
            {
                LogPostponed(fault, chore.Kind, chore.OrganizationId);
                await MoveAsync(chore, time.GetUtcNow() + Postponement, cancellation);
            }
        }
    }

    private async Task DoAsync(Chore chore, CancellationToken cancellation)
    {
        if (await handlers[chore.Kind].RunAsync(chore, cancellation) is { } again)
            await MoveAsync(chore, again, cancellation);
        else
            await chores.RemoveAsync(chore, cancellation);
    }

    private async Task MoveAsync(Chore chore, DateTimeOffset dueAt, CancellationToken cancellation)
    {
        if (dueAt == chore.DueAt)
            return;
        await chores.AddAsync(chore with { DueAt = dueAt }, cancellation);
        await chores.RemoveAsync(chore, cancellation);
    }

    [LoggerMessage(60, LogLevel.Warning, "{Kind} of organisation {Organization} comes later, by the sweep.")]
    private partial void LogLate(Exception exception, ChoreKind kind, string organization);

    [LoggerMessage(61, LogLevel.Warning, "{Kind} of organisation {Organization} failed; it is tried again.")]
    private partial void LogPostponed(Exception exception, ChoreKind kind, string organization);
}
