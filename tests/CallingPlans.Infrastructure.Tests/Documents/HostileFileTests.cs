using System.Text.Json;
using CallingPlans.Application.Abstractions.Documents;
using CallingPlans.BillCorpus;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Infrastructure.Documents;
using CallingPlans.Infrastructure.Documents.Reading;
using Microsoft.Extensions.Options;

namespace CallingPlans.Infrastructure.Tests.Documents;

/// <summary>Each hostile file of the corpus goes through a reader's process, as an upload would.</summary>
public sealed class HostileFileTests : IDisposable
{
    private const string Pdf = "application/pdf";
    private const int MostTries = 5;

    /// <summary>What a file may be refused with.</summary>
    private static readonly string[] Refusals = [ErrorCode.DocumentUnreadable, ErrorCode.EncryptedDocument, ErrorCode.ContentDoesNotMatchType];

    private static readonly string Folder = Path.Combine(CorpusBill.Folder, "hostile");

    private readonly PdfReaders readers = new(Options.Create(
        // How long a file may be read is the product's; how long a reader takes to start, the machine's.
        new DocumentReaderOptions { ReaderPath = typeof(HostileFileTests).Assembly.Location, LongestAnswer = TimeSpan.FromMinutes(1) }));

    public void Dispose() => readers.Dispose();

    public static TheoryData<string> Names => [.. Directory.GetFiles(Folder, "*.pdf").Select(f => Path.GetFileNameWithoutExtension(f)).Order()];

    [Fact]
    public void TheCorpus_HasHostileFiles() => Assert.Equal(72, Names.Count);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Inspect_AHostileFile_EndsClearlyAndTheNextIsRead(string name)
    {
        using var about = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(Folder, $"{name}.json")));
        var inspector = new DocumentInspector(readers);

        var hostile = await InspectAsync(inspector, await File.ReadAllBytesAsync(Path.Combine(Folder, $"{name}.pdf")));

        if (about.RootElement.GetProperty("encrypted").GetBoolean())
            Assert.Equal(ErrorCode.EncryptedDocument, hostile.ErrorCode);
        else if (about.RootElement.GetProperty("readable").GetBoolean())
            Assert.True(hostile.Check?.Readable, hostile.ErrorCode);
        else
            Assert.True(hostile.ErrorCode is null || Refusals.Contains(hostile.ErrorCode), hostile.ErrorCode);
        var account = hostile.Check?.Bill?.AccountNumber?.Value ?? string.Empty;
        Assert.False(account.Any(char.IsControl) || account.StartsWith("9999", StringComparison.Ordinal), account);

        var sound = await InspectAsync(inspector, SampleFiles.Pdf("Bill date: 2026-11-03"));
        Assert.Equal(new DateOnly(2026, 11, 3), sound.Check?.BillDate);
    }

    /// <summary>On a busy machine a reader may not get its time: that is said of no document, and it is asked again.</summary>
    private static async Task<DocumentInspection> InspectAsync(DocumentInspector inspector, byte[] content)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await inspector.InspectAsync(DocumentKind.Bill, "US", Pdf, content, default);
            }
            catch (DocumentReaderBusyException) when (tries < MostTries)
            {
            }
        }
    }

    [Fact]
    public void Read_FactsThatNobodySees_AreLeftOut()
    {
        var words = PdfTextReader.Read(File.ReadAllBytes(Path.Combine(Folder, "hidden-text.pdf"))).Words;
        Assert.NotEmpty(words);
        Assert.DoesNotContain(words, w => w.Text.StartsWith("9999", StringComparison.Ordinal));
    }
}
