using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace CallingPlans.Infrastructure.Documents.Reading;

/// <summary>One running reader. It reads one document at a time; after a failure it is of no use any more.</summary>
internal sealed class ReaderChild : IDisposable
{
    /// <summary>In bytes: enough for a document of 10 MiB, too little to trouble the machine.</summary>
    private const long HeapLimit = 384 * 1024 * 1024;

    /// <summary>What a reader needs of the environment. The rest, with its secrets, is kept from it.</summary>
    private static readonly string[] Inherited = ["PATH", "HOME", "TMPDIR", "TEMP", "TMP", "SystemRoot", "DOTNET_ROOT"];

    private readonly Process process;

    private ReaderChild(Process process) => this.process = process;

    /// <summary>Documents that it has read.</summary>
    internal int Readings { get; private set; }

    /// <summary>How long the processor worked for the last reading that was cancelled.</summary>
    internal TimeSpan Worked { get; private set; }

    internal bool IsAlive => !process.HasExited;

    internal int ProcessId => process.Id;

    internal static ReaderChild Start(DocumentReaderOptions options)
    {
        var start = new ProcessStartInfo
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        (start.FileName, var program) = ReaderCommand.For(options.ReaderPath);
        if (program is not null)
            start.ArgumentList.Add(program);
        start.ArgumentList.Add(DocumentReaderProcess.Argument);
        foreach (var name in start.Environment.Keys.Except(Inherited).ToArray())
            start.Environment.Remove(name);
        start.Environment["DOTNET_GCHeapHardLimit"] = HeapLimit.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        // It reads one document at a time, and nobody waits for anything else of it: collecting beside the work only slows it down.
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";

        var started = Process.Start(start) ?? throw new InvalidOperationException("The document reader does not start.");

        // What a dying reader prints is of no use, but nobody reading it would block the reader.
        started.BeginErrorReadLine();
        return new ReaderChild(started);
    }

    /// <summary>Reads a document; null where the reader died, or answered what is no answer.</summary>
    /// <param name="cancellation">Ends the reader too: a pipe that nobody empties does not give up by itself.</param>
    internal async Task<PdfReading?> ReadAsync(ReadOnlyMemory<byte> document, CancellationToken cancellation)
    {
        Readings++;
        var before = WorkedSoFar();
        await using var end = cancellation.Register(() =>
        {
            Worked = WorkedSoFar() - before;
            Kill();
        });
        try
        {
            await ReaderFrames.WriteAsync(process.StandardInput.BaseStream, document, cancellation);
            var answer = await ReaderFrames.ReadAsync(process.StandardOutput.BaseStream, cancellation);
            cancellation.ThrowIfCancellationRequested();
            return answer is null ? null : JsonSerializer.Deserialize<PdfReading>(answer);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or JsonException)
        {
            cancellation.ThrowIfCancellationRequested();
            return null;
        }
    }

    public void Dispose()
    {
        Kill();
        process.Dispose();
    }

    private TimeSpan WorkedSoFar()
    {
        try
        {
            process.Refresh();
            return process.HasExited ? TimeSpan.Zero : process.TotalProcessorTime;
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
        {
            // It ended between the two questions.
            return TimeSpan.Zero;
        }
    }

    private void Kill()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
    }
}
