using System.Text.Json;
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

    /// <summary>What a file may be refused with.</summary>
    private static readonly string[] Refusals = [ErrorCode.DocumentUnreadable, ErrorCode.EncryptedDocument, ErrorCode.ContentDoesNotMatchType];

    private static readonly string Folder = Path.Combine(CorpusBill.Folder, "hostile");

    private readonly PdfReaders readers = new(Options.Create(
        new DocumentReaderOptions { ReaderPath = typeof(HostileFileTests).Assembly.Location }));

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

        var hostile = await inspector.InspectAsync(
            DocumentKind.Bill, "US", Pdf, await File.ReadAllBytesAsync(Path.Combine(Folder, $"{name}.pdf")), default);

        if (about.RootElement.GetProperty("encrypted").GetBoolean())
            Assert.Equal(ErrorCode.EncryptedDocument, hostile.ErrorCode);
        else if (about.RootElement.GetProperty("readable").GetBoolean())
            Assert.True(hostile.Check?.Readable, hostile.ErrorCode);
        else
            Assert.True(hostile.ErrorCode is null || Refusals.Contains(hostile.ErrorCode), hostile.ErrorCode);
        var account = hostile.Check?.Bill?.AccountNumber?.Value ?? string.Empty;
        Assert.False(account.Any(char.IsControl) || account.StartsWith("9999", StringComparison.Ordinal), account);

        var sound = await inspector.InspectAsync(DocumentKind.Bill, "US", Pdf, SampleFiles.Pdf("Bill date: 2026-11-03"), default);
        Assert.Equal(new DateOnly(2026, 11, 3), sound.Check?.BillDate);
    }

    [Fact]
    public void Read_FactsThatNobodySees_AreLeftOut()
    {
        var words = PdfTextReader.Read(File.ReadAllBytes(Path.Combine(Folder, "hidden-text.pdf"))).Words;
        Assert.NotEmpty(words);
        Assert.DoesNotContain(words, w => w.Text.StartsWith("9999", StringComparison.Ordinal));
    }
}
