namespace CallingPlans.Infrastructure.Documents.Reading;

/// <summary>How documents are read, configured under <c>Documents</c>.</summary>
internal sealed class DocumentReaderOptions
{
    internal const string Section = "Documents";

    /// <summary>
    /// The program (or its .dll) that reads documents when it is started with
    /// <see cref="DocumentReaderProcess.Argument"/>; this program where it is null.
    /// </summary>
    public string? ReaderPath { get; set; }

    /// <summary>
    /// How long a document may be read. In real time, not by the app's clock, which can be moved; not configuration.
    /// </summary>
    internal TimeSpan LongestReading { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>As <see cref="LongestReading"/>, the wait for a reader included.</summary>
    internal TimeSpan LongestAnswer { get; init; } = TimeSpan.FromSeconds(9.5);
}
