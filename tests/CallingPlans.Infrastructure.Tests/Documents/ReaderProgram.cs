using CallingPlans.Infrastructure.Documents.Reading;

namespace CallingPlans.Infrastructure.Tests.Documents;

/// <summary>The program of this assembly: the reader of documents, as the app's own is.</summary>
internal static class ReaderProgram
{
    internal static async Task<int> Main(string[] arguments)
    {
        if (arguments is not [DocumentReaderProcess.Argument])
            return 1;
        await DocumentReaderProcess.RunChildAsync(Console.OpenStandardInput(), Console.OpenStandardOutput());
        return 0;
    }
}
