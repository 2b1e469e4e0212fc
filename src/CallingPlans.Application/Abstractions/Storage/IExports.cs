using CallingPlans.Application.Exports;

namespace CallingPlans.Application.Abstractions.Storage;

/// <summary>The exports of organisations, with their files.</summary>
public interface IExports
{
    /// <summary>Writes an export, whatever stood there.</summary>
    Task PutAsync(Export export, CancellationToken cancellation);

    /// <summary>The export, or null: also when it is another organisation's.</summary>
    Task<Export?> FindAsync(string organizationId, string id, CancellationToken cancellation);

    /// <summary>Opens its file to be written; a file that was begun before is replaced when the stream is closed.</summary>
    Task<Stream> CreateFileAsync(Export export, CancellationToken cancellation);

    /// <summary>Its file, or null.</summary>
    Task<Stream?> OpenFileAsync(Export export, CancellationToken cancellation);

    /// <summary>Takes exports away that were asked for before the moment given, with their files; at most so many.</summary>
    Task<int> PurgeAsync(DateTimeOffset askedBefore, int max, CancellationToken cancellation);
}
