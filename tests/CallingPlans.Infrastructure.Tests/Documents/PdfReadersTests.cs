using CallingPlans.Application.Abstractions.Documents;
using CallingPlans.Infrastructure.Documents.Reading;
using Microsoft.Extensions.Options;

namespace CallingPlans.Infrastructure.Tests.Documents;

public sealed class PdfReadersTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("calling-plans-reader-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Read_AReaderThatDies_MakesTheDocumentUnreadable()
    {
        using var readers = Readers("exit 3");
        Assert.Equal(PdfOutcome.Unreadable, (await readers.ReadAsync(SampleFiles.Pdf("x"), default)).Outcome);
    }

    [Fact]
    public async Task Read_AReaderThatAnswersNonsense_MakesTheDocumentUnreadable()
    {
        using var readers = Readers("printf 'nonsense'; cat >/dev/null");
        Assert.Equal(PdfOutcome.Unreadable, (await readers.ReadAsync(SampleFiles.Pdf("x"), default)).Outcome);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(5_000_000)]
    public async Task Read_AReaderThatIsAtWorkForever_IsEnded(int size)
    {
        using var readers = Readers($"echo $$ > {folder}/pid; while :; do :; done", TimeSpan.FromSeconds(2));
        var reading = await ReadInsistingAsync(readers, new byte[size]);

        Assert.Equal(PdfOutcome.Unreadable, reading.Outcome);
        var pid = (await File.ReadAllTextAsync($"{folder}/pid")).Trim();
        Assert.False(Directory.Exists($"/proc/{pid}") && !IsZombie(pid));
    }

    [Fact]
    public async Task Read_AReaderThatHasNoTimeToWork_SaysNothingOfTheDocument()
    {
        using var readers = Readers("exec sleep 60", TimeSpan.FromSeconds(1));
        await Assert.ThrowsAsync<DocumentReaderBusyException>(() => readers.ReadAsync(SampleFiles.Pdf("x"), default));
    }

    [Fact]
    public async Task Read_AReaderThatDiesOfSomethingElse_IsReadByAnother()
    {
        using var readers = Readers(
            $"if mkdir {folder}/died 2>/dev/null; then exit 9; fi; exec dotnet {Program} \"$@\"", TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(60));
        Assert.Equal("x", Assert.Single((await readers.ReadAsync(SampleFiles.Pdf("x"), default)).Words).Text);
    }

    [Fact]
    public async Task Read_TheAppStops_SaysNothingOfTheDocument()
    {
        var readers = Readers($"while [ ! -e {folder}/stopped ]; do sleep 0.1; done", TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(60));
        var reading = readers.ReadAsync(SampleFiles.Pdf("x"), default);
        readers.Dispose();
        await File.WriteAllTextAsync($"{folder}/stopped", string.Empty);

        await Assert.ThrowsAsync<DocumentReaderBusyException>(() => reading);
    }

    [Fact]
    public async Task Read_TheCallerGivesUp_IsCancelled()
    {
        using var readers = Readers("exec sleep 60");
        using var caller = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => readers.ReadAsync(SampleFiles.Pdf("x"), caller.Token));
    }

    [Fact]
    public async Task Read_OneAfterTheOther_KeepsTheReaderWarm()
    {
        using var readers = Readers($"echo x >> {folder}/starts; exec dotnet {Program} \"$@\"");
        for (var i = 0; i < 3; i++)
        {
            var reading = await readers.ReadAsync(SampleFiles.Pdf("first line", $"line {i}"), default);
            Assert.Equal(["first", "line", "line", $"{i}"], reading.Words.Select(w => w.Text));
        }

        Assert.Single(await File.ReadAllLinesAsync($"{folder}/starts"));
    }

    [Fact]
    public async Task Read_ManyAtOnce_ReadsEachOnce()
    {
        using var readers = new PdfReaders(Options.Create(new DocumentReaderOptions { ReaderPath = Program }));
        var readings = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => readers.ReadAsync(SampleFiles.Pdf($"line {i}"), default)));
        Assert.Equal(Enumerable.Range(0, 8).Select(i => $"{i}"), readings.Select(r => Assert.Single(r.Words.Skip(1)).Text));
    }

    [Fact]
    public async Task Read_EveryReaderIsBusy_SaysNothingOfTheDocument()
    {
        using var readers = Readers("exec sleep 60", answer: TimeSpan.FromSeconds(1));
        var readings = Enumerable.Range(0, 6).Select(_ => readers.ReadAsync(SampleFiles.Pdf("x"), default)).ToList();

        foreach (var reading in readings)
            await Assert.ThrowsAsync<DocumentReaderBusyException>(() => reading);
    }

    [Fact]
    public async Task Read_OthersWait_KeepsTheReadersWarm()
    {
        using var readers = Readers($"echo x >> {folder}/starts; exec dotnet {Program} \"$@\"", TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(60));
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => readers.ReadAsync(SampleFiles.Pdf($"line {i}"), default)));

        Assert.InRange((await File.ReadAllLinesAsync($"{folder}/starts")).Length, 1, 4);
    }

    [Fact]
    public async Task Read_TheEnvironment_KeepsItsSecretsFromTheReader()
    {
        Environment.SetEnvironmentVariable("CALLING_PLANS_TEST_SECRET", "canary");
        using var readers = Readers($"env > {folder}/env; exit 0");
        await readers.ReadAsync(SampleFiles.Pdf("x"), default);

        var environment = await File.ReadAllTextAsync($"{folder}/env");
        Assert.DoesNotContain("canary", environment);
        Assert.Contains("DOTNET_GCHeapHardLimit=", environment);
    }

    /// <summary>A machine under load may give the reader too little time to tell: then it is asked again.</summary>
    private static async Task<PdfReading> ReadInsistingAsync(PdfReaders readers, byte[] document)
    {
        for (var left = 20; ; left--)
        {
            try
            {
                return await readers.ReadAsync(document, default);
            }
            catch (DocumentReaderBusyException) when (left > 0)
            {
                // Again.
            }
        }
    }

    private static string Program => typeof(PdfReadersTests).Assembly.Location;

    private static bool IsZombie(string pid) => File.ReadAllText($"/proc/{pid}/stat").Contains(") Z ", StringComparison.Ordinal);

    private PdfReaders Readers(string script, TimeSpan? limit = null, TimeSpan? answer = null)
    {
        var path = Path.Combine(folder, "reader");
        File.WriteAllText(path, $"#!/bin/sh\n{script}\n");
        if (OperatingSystem.IsWindows())
            throw new PlatformNotSupportedException("The scripts of these tests are for sh.");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return new PdfReaders(Options.Create(new DocumentReaderOptions
        {
            ReaderPath = path,
            LongestReading = limit ?? TimeSpan.FromSeconds(8),
            LongestAnswer = answer ?? TimeSpan.FromSeconds(9.5),
        }));
    }
}
