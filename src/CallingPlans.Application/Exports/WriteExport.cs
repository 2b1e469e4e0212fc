using System.IO.Compression;
using System.Security.Cryptography;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Chores;

namespace CallingPlans.Application.Exports;

/// <summary>Writes the file of an export. Harmless when repeated: the file is written anew.</summary>
public sealed class WriteExport(IExports exports, ExportedOrganization organization, TimeProvider time) : IChoreHandler
{
    public ChoreKind Kind => ChoreKind.WriteExport;

    public async Task<DateTimeOffset?> RunAsync(Chore chore, CancellationToken cancellation)
    {
        if (await exports.FindAsync(chore.OrganizationId, chore.Subject, cancellation) is not { Document: null } asked)
            return null;
        using var hash = SHA256.Create();
        long size;
        await using (var file = await exports.CreateFileAsync(asked, cancellation))
        await using (var counted = new CountedStream(file))
        {
            await using (var hashed = new CryptoStream(counted, hash, CryptoStreamMode.Write, leaveOpen: true))
            await using (var archive = await ZipArchive.CreateAsync(hashed, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellation))
                await organization.WriteAsync(chore.OrganizationId, archive, cancellation);
            size = counted.Written;
        }

        var now = time.GetUtcNow();
        var document = new ExportDocument(
            $"{chore.OrganizationId}-{now:yyyy-MM-dd}.zip", "application/zip", size, Convert.ToHexStringLower(hash.Hash!), now);
        await exports.PutAsync(asked with { Document = document }, cancellation);
        return null;
    }
}
