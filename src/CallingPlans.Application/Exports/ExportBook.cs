using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;

namespace CallingPlans.Application.Exports;

/// <summary>Takes orders for exports: the file is written by a chore, however long that takes.</summary>
public sealed class ExportBook(IExports exports, IChores chores, TimeProvider time)
{
    /// <summary>How long an export can be fetched.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    private const int PurgedAtOnce = 100;

    public async Task<Export> AskAsync(Caller caller, string organizationId, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var export = new Export(Guid.NewGuid().ToString("N"), organizationId, now, caller.Name, now + Kept);
        await exports.PutAsync(export, cancellation);
        await chores.AddAsync(new Chore(organizationId, ChoreKind.WriteExport, export.Id, now), cancellation);
        return export;
    }

    /// <summary>Takes away what has been kept long enough.</summary>
    public async Task PurgeAsync(CancellationToken cancellation)
    {
        while (await exports.PurgeAsync(time.GetUtcNow() - Kept, PurgedAtOnce, cancellation) == PurgedAtOnce)
            cancellation.ThrowIfCancellationRequested();
    }
}
