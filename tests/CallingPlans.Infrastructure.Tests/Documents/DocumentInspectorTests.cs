using CallingPlans.Application.Abstractions.Documents;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Infrastructure.Documents;
using CallingPlans.Infrastructure.Documents.Reading;
using Microsoft.Extensions.Options;

namespace CallingPlans.Infrastructure.Tests.Documents;

public sealed class DocumentInspectorTests : IDisposable
{
    private const string Pdf = "application/pdf";
    private const string Png = "image/png";

    private readonly PdfReaders readers = new(Options.Create(
        new DocumentReaderOptions { ReaderPath = typeof(DocumentInspectorTests).Assembly.Location }));

    public void Dispose() => readers.Dispose();

    [Fact]
    public async Task Inspect_BillWithItsDate_GivesTheDate()
    {
        var inspection = await InspectAsync(DocumentKind.Bill, Pdf, SampleFiles.Pdf("Northwind Telecom", "Bill date: Nov 3, 2026"));
        Assert.Null(inspection.ErrorCode);
        Assert.Equal((true, new DateOnly(2026, 11, 3)), (inspection.Check!.Readable, inspection.Check.BillDate));
        Assert.Empty(inspection.Check.Findings);
    }

    [Fact]
    public async Task Inspect_BillWithoutADate_IsAcceptedWithAFinding()
    {
        var inspection = await InspectAsync(DocumentKind.Bill, Pdf, SampleFiles.Pdf("Northwind Telecom"));
        Assert.True(inspection.Check!.Readable);
        Assert.Null(inspection.Check.BillDate);
        var finding = Assert.Single(inspection.Check.Findings);
        Assert.Equal((ErrorCode.BillDateNotFound, "/bill"), (finding.Code, finding.Field));
    }

    [Fact]
    public async Task Inspect_OtherKinds_AreNotAskedForADate()
    {
        var inspection = await InspectAsync(DocumentKind.Loa, Pdf, SampleFiles.Pdf("Bill date: Nov 3, 2026"));
        Assert.Null(inspection.Check!.BillDate);
        Assert.Empty(inspection.Check.Findings);
    }

    [Fact]
    public async Task Inspect_PdfWithoutText_IsAcceptedUnread()
    {
        var inspection = await InspectAsync(DocumentKind.Bill, Pdf, SampleFiles.Pdf());
        Assert.Null(inspection.ErrorCode);
        Assert.False(inspection.Check!.Readable);
    }

    [Theory]
    [InlineData("image/png")]
    [InlineData("IMAGE/PNG; name=x")]
    public async Task Inspect_Png_IsAcceptedUnread(string contentType)
    {
        var inspection = await InspectAsync(DocumentKind.Bill, contentType, SampleFiles.Png());
        Assert.Null(inspection.ErrorCode);
        Assert.False(inspection.Check!.Readable);
    }

    public static TheoryData<string, string, byte[]> RefusedFiles => new()
    {
        { ErrorCode.ContentDoesNotMatchType, Png, SampleFiles.Pdf("Bill date: Nov 3, 2026") },
        { ErrorCode.ContentDoesNotMatchType, Pdf, SampleFiles.Png() },
        { ErrorCode.ContentDoesNotMatchType, Pdf, SampleFiles.Text("MZ this is a program") },
        { ErrorCode.ContentDoesNotMatchType, Pdf, SampleFiles.Text(" %PDF-1.7") },
        { ErrorCode.DocumentUnreadable, Pdf, [] },
        { ErrorCode.DocumentUnreadable, Pdf, SampleFiles.Text("%PDF-1.7\nnothing else") },
        { ErrorCode.DocumentUnreadable, Pdf, SampleFiles.Pdf("Bill date: Nov 3, 2026")[..300] },
        { ErrorCode.DocumentUnreadable, Png, SampleFiles.Png()[..^4] },
        { ErrorCode.DocumentInfected, Pdf, [.. SampleFiles.Pdf("Bill"), .. Eicar] },
        { ErrorCode.DocumentInfected, Png, Eicar },
        { ErrorCode.EncryptedDocument, Pdf, SampleFiles.Stored("needs-password.pdf") },
        { ErrorCode.EncryptedDocument, Pdf, SampleFiles.Stored("opens-without-password.pdf") },
    };

    [Theory]
    [MemberData(nameof(RefusedFiles))]
    public async Task Inspect_AFileThatIsNoGood_IsRefusedWithItsCode(string code, string contentType, byte[] content)
    {
        var inspection = await InspectAsync(DocumentKind.Bill, contentType, content);
        Assert.Equal(code, inspection.ErrorCode);
        Assert.Null(inspection.Check);
    }

    [Fact]
    public async Task Inspect_HostilePdfs_EndClearlyAndDoNotHarmTheNext()
    {
        foreach (var hostile in new[] { SampleFiles.PdfBomb(megabytes: 1024), SampleFiles.DeepPdf(depth: 1_000_000) })
        {
            var inspection = await InspectAsync(DocumentKind.Bill, Pdf, hostile).WaitAsync(TimeSpan.FromSeconds(10));
            Assert.NotEqual(true, inspection.Check?.Readable);

            var sound = await InspectAsync(DocumentKind.Bill, Pdf, SampleFiles.Pdf("Bill date: 2026-11-03"));
            Assert.Equal(new DateOnly(2026, 11, 3), sound.Check!.BillDate);
        }
    }

    private static byte[] Eicar => [.. @"X5O!P%@AP[4\PZX54(P^)7CC)7}$"u8, .. "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"u8];

    private Task<DocumentInspection> InspectAsync(DocumentKind kind, string contentType, byte[] content) =>
        new DocumentInspector(readers).InspectAsync(kind, "US", contentType, content, default);
}
