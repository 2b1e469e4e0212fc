using System.Text;
using CallingPlans.Domain.Bills;
using FsCheck.Xunit;

namespace CallingPlans.Domain.Tests.Bills;

public sealed class ContentSnifferTests
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    [Fact]
    public void Detect_PdfHeader_IsPdf() => Assert.Equal(UploadType.Pdf, ContentSniffer.Detect("%PDF-1.7\n"u8));

    [Fact]
    public void Detect_PngSignature_IsPng() =>
        Assert.Equal(UploadType.Png, ContentSniffer.Detect([.. Png, 0, 0, 0, 13]));

    [Theory]
    [InlineData("")]
    [InlineData("%PDF")]
    [InlineData(" %PDF-1.7")]
    [InlineData("\n%PDF-1.7")]
    [InlineData("%pdf-1.7")]
    [InlineData("MZ%PDF-1.7")]
    [InlineData("<html>%PDF-1.7")]
    [InlineData("GIF89a")]
    public void Detect_AnythingElse_IsNothing(string start) =>
        Assert.Null(ContentSniffer.Detect(Encoding.Latin1.GetBytes(start)));

    [Fact]
    public void Detect_CutPngSignature_IsNothing() => Assert.Null(ContentSniffer.Detect(Png.AsSpan(0, 7)));

    [Theory]
    [InlineData("application/pdf", UploadType.Pdf)]
    [InlineData("Application/PDF", UploadType.Pdf)]
    [InlineData("image/png", UploadType.Png)]
    [InlineData("image/jpeg", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void OfMediaType_KnowsTheTwoThatAreTaken(string? mediaType, UploadType? expected) =>
        Assert.Equal(expected, ContentSniffer.OfMediaType(mediaType));

    [Property]
    public bool Detect_FirstBytesAreEnough(byte[] content) =>
        ContentSniffer.Detect(content)
        == ContentSniffer.Detect(content.AsSpan(0, Math.Min(content.Length, ContentSniffer.BytesNeeded)));
}
